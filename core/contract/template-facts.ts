/** Templates are worked on in the centre and take effect only by way of the district: none of this changes a form. */
export type TemplateFactPayloads = {
  'template.draftSaved': Readonly<{ templateId: string; version: number; template: string }>;
  'template.draftDiscarded': Readonly<{ templateId: string; version: number }>;
  /** Handed out as a file for the district. */
  'template.proposed': Readonly<{ templateId: string; version: number; sha256: string }>;
};

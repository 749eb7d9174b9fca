/** 纸质, 电子证照, 数据核验免交, 容缺: how a material is there, or why it need not be. */
export const materialForms = ['paper', 'licence', 'dataCheck', 'deferred'] as const;

export type MaterialForm = (typeof materialForms)[number];

export type MaterialNeed = Readonly<{ id: string; name: string }>;

/** The materials that the standard names for an item; `m1` is the first. Null where no source lists them. */
export function materialNeeds(materials: readonly string[] | null): readonly MaterialNeed[] | null {
  return materials?.map((name, index) => ({ id: `m${index + 1}`, name })) ?? null;
}

/** Needs that nothing was said about yet. */
export function openNeeds(
  needs: readonly MaterialNeed[],
  handled: readonly Readonly<{ materialId: string }>[],
): readonly MaterialNeed[] {
  return needs.filter(({ id }) => !handled.some(({ materialId }) => materialId === id));
}

import schema from '../../../standards/form-template.schema.json';

/** The published schema of the template file: the workshop and the district read one and the same. */
export const templateSchema: Readonly<Record<string, unknown>> = schema;

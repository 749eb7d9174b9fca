/** The id of a field's control on the page, so that an error can lead to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

/** For `aria-describedby`: the message under the field, when there is one. */
export function describedBy(path: string, issues: readonly unknown[]): string | undefined {
  return issues.length === 0 ? undefined : `${fieldId(path)}-message`;
}

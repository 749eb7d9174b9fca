import type { ReviewTag } from '../standards/bundle';

/** The chosen codes that the standard does not offer at this level, or that were chosen twice. */
export function wrongTags(level: number, codes: readonly string[], tags: readonly ReviewTag[]): readonly string[] {
  const offered = new Set(tags.filter((tag) => tag.level === level).map((tag) => tag.code));
  return codes.filter((code, index) => !offered.has(code) || codes.indexOf(code) !== index);
}

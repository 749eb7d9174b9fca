import { describe, expect, it } from 'vitest';
import { readAt } from './field-path';

const answers = { applicantName: '王芳', familyMembers: [{ name: '王芳' }, { name: '李强', health: '1' }] };

describe('readAt', () => {
  it.each([
    ['applicantName', '王芳'],
    ['familyMembers[1].name', '李强'],
    ['familyMembers[5].name', undefined],
    ['spouseName', undefined],
    ['applicantName.first', undefined],
  ])('finds %s', (path, value) => {
    expect(readAt(answers, path)).toBe(value);
  });
});

import { describe, expect, it } from 'vitest';
import { readAt, writeAt } from './field-path';

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

describe('writeAt', () => {
  it('replaces one cell of one row and leaves the original alone', () => {
    const next = writeAt(answers, 'familyMembers[1].health', '2');
    expect(readAt(next, 'familyMembers[1]')).toEqual({ name: '李强', health: '2' });
    expect(readAt(next, 'familyMembers[0]')).toBe(answers.familyMembers[0]);
    expect(answers.familyMembers[1]?.health).toBe('1');
  });

  it('makes the rows it needs', () => {
    expect(writeAt({}, 'familyMembers[0].name', '张三')).toEqual({ familyMembers: [{ name: '张三' }] });
  });
});

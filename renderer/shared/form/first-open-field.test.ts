import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import type { Answers } from '../../../core/domain/forms/evaluation';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { firstOpenField } from './first-open-field';
import { createFormStore } from './form-store';

const template = JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as FormTemplate;

function openIn(answers: Answers): string | null {
  const store = createFormStore({
    source: {
      template,
      answers,
      notes: {},
      codeLists: {},
      context: { today: '2026-03-02' as BusinessDate },
      savedAt: null,
    },
    save: () => Promise.resolve({ ok: true, savedAt: '2026-03-02T01:00:00.000Z' as Instant }),
  });
  return firstOpenField(store);
}

const known = { applicantName: '王芳', applicantIdNumber: '11010519491231002X' };
const housed = { ...known, householdAddress: { divisionCode: '', detail: '人民大道200号' } };
const whole = { ...housed, maritalStatus: '10', familyMembers: [{ name: '王芳' }], declarationAccepted: true };

it.each([
  ['a stranger’s name', {}, 'applicantName'],
  ['what the record does not know', known, 'householdAddress'],
  ['the next that is demanded, past a telephone that is not', housed, 'maritalStatus'],
  ['a table without rows', { ...housed, maritalStatus: '10' }, 'familyMembers'],
  ['a declaration that is not made', { ...whole, declarationAccepted: null }, 'declarationAccepted'],
  ['what another answer asks for', { ...whole, maritalStatus: '20' }, 'spouseName'],
  ['nothing where all is there', whole, null],
])('filling in goes on with %s', (_what, answers, expected) => {
  expect(openIn(answers)).toBe(expected);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../calendar/instant';
import type { CaseId, ResidentId } from '../id';
import type { ResidentField } from '../residents/resident-field';
import type { ResidentRecord, ResidentValue } from '../residents/resident-record';
import { decideOrigin } from './decide-origin';
import { prefillAnswers, unconfirmedPaths } from './prefill';
import { parseRecordPlace } from './read-record';
import { shareAnswers } from './share-answers';
import type { FormTemplate } from './template';
import { proposeWriteBack } from './write-back';

const template = JSON.parse(
  readFileSync(resolve(__dirname, '../../../standards/forms/dibao-application.json'), 'utf8'),
) as FormTemplate;

const today = '2026-03-02' as BusinessDate;
const value = (field: ResidentField, of: unknown, on = '2026-01-05'): ResidentValue => ({
  field,
  value: of,
  source: 'form',
  verified: field === 'name',
  collectedAt: `${on}T02:00:00.000Z` as Instant,
  collectedBy: '王磊',
  caseId: 'case' as CaseId,
  caseNumber: 'N1',
  record: '居住证申请表',
});
const record: ResidentRecord = {
  residentId: 'r1' as ResidentId,
  values: [
    value('name', '𠮷小兰'),
    value('idNumber', '11010519491231002X'),
    value('sex', '2'),
    value('phones', '13800138000', '2025-02-01'),
    value('phones', '13900139000', '2025-06-01'),
    value('householdAddress', '示例路1号'),
  ],
  related: [
    {
      residentId: 'r2' as ResidentId,
      relation: 'child',
      sameHousehold: true,
      values: [value('name', '小明', '2024-05-01'), value('sex', '1'), value('healthStatus', '1')],
    },
    { residentId: 'r3' as ResidentId, relation: 'spouse', sameHousehold: false, values: [value('name', '别处')] },
  ],
};

describe('prefill', () => {
  const filled = prefillAnswers(template, record, today);

  it('puts in what the record knows, with where it comes from', () => {
    expect(filled.answers).toMatchObject({
      applicantName: '𠮷小兰',
      applicantIdNumber: '11010519491231002X',
      householdAddress: '示例路1号',
      contactPhone: '13900139000',
    });
    expect(filled.provenance['applicantName']).toEqual({
      origin: 'auto-server',
      source: {
        from: 'resident.name',
        record: '居住证申请表',
        caseNumber: 'N1',
        collectedAt: '2026-01-05T02:00:00.000Z',
        collectedBy: '王磊',
        verified: true,
      },
      confirmedAt: null,
      overrideReason: null,
    });
  });

  it('fills the family into the table, as old as its oldest cell, and guesses no relation', () => {
    expect(filled.answers['familyMembers']).toEqual([
      { name: '𠮷小兰', relation: '01', idNumber: '11010519491231002X' },
      { name: '小明', relation: '20', health: '1' },
    ]);
    expect(filled.provenance['familyMembers']?.source?.collectedAt).toBe('2024-05-01T02:00:00.000Z');
    const unsexed = { ...record, related: record.related.map((one) => ({ ...one, values: one.values.slice(0, 1) })) };
    expect(prefillAnswers(template, unsexed, today).answers['familyMembers']).toContainEqual({ name: '小明' });
  });

  it('asks to confirm what is old, and what always must be', () => {
    expect(unconfirmedPaths(template, filled.provenance, today)).toEqual(['contactPhone', 'familyMembers']);
    expect(unconfirmedPaths(template, filled.provenance, '2027-01-06' as BusinessDate)).toContain('householdAddress');
    const confirmed = { ...filled.provenance };
    for (const path of ['contactPhone', 'familyMembers'] as const) {
      confirmed[path] = { ...(filled.provenance[path] as never as object), confirmedAt: today } as never;
    }
    expect(unconfirmedPaths(template, confirmed, today)).toEqual([]);
  });

  it('leaves out what the field does not take, and what was learned after the application', () => {
    const odd = { ...record, values: [value('name', ''), value('phones', '电话'), value('householdAddress', 7)] };
    expect(Object.keys(prefillAnswers(template, odd, today).answers)).toEqual(['familyMembers']);
    expect(prefillAnswers(template, record, '2024-12-31' as BusinessDate).answers).toEqual({
      familyMembers: [{ name: '小明' }],
    });
  });

  it.each([
    ['resident.spouse.name', 'relative'],
    ['resident.child', 'relatives'],
    ['resident.phones[2]', 'own'],
    ['resident.household.members', 'household'],
    ['resident.salary', undefined],
    ['resident.name.first', undefined],
    ['person.name', undefined],
  ])('reads the place %s', (from, kind) => {
    expect(parseRecordPlace(from)?.kind).toBe(kind);
  });
});

describe('an answer that was filled in', () => {
  const filled = prefillAnswers(template, record, today);
  const decide = (path: string, of: unknown, reason: string | null = null) =>
    decideOrigin(template, filled, filled.provenance[path] ?? null, { path, value: of, reason });

  it.each<[string, string, unknown, string | null, unknown]>([
    ['typed the same', 'applicantName', ' 𠮷小兰 ', null, 'auto-server'],
    ['locked and changed', 'applicantIdNumber', '110105194912310021', null, 'locked'],
    ['changed without a reason', 'applicantName', '吉小兰', null, 'reason'],
    ['changed with an empty reason', 'applicantName', '吉小兰', ' ', 'reason'],
    ['changed with a reason', 'applicantName', '吉小兰', '改名', 'override'],
    ['free and changed', 'contactPhone', '13700137000', null, 'override'],
    ['never filled in', 'spouseName', '李雷', null, 'manual'],
  ])('%s', (_what, path, of, reason, expected) => {
    const decision = decide(path, of, reason);
    expect(decision.ok ? decision.provenance.origin : decision.because).toBe(expected);
  });

  it('is not changed by a key more, a row of nothing, or a column nobody filled in', () => {
    const rows = filled.answers['familyMembers'] as Record<string, unknown>[];
    const same = [
      [...rows, {}],
      rows.map((row) => ({ ...row, employer: '' })),
      rows.map((row) => ({ employer: '一厂', monthlyIncomeFen: 100, ...row })),
      rows.map((row) => Object.fromEntries(Object.entries(row).reverse())),
    ];
    for (const answer of same) {
      expect(decide('familyMembers', answer)).toMatchObject({ provenance: { origin: 'auto-server' } });
    }
    expect(decide('familyMembers', rows.slice(1))).toMatchObject({ provenance: { origin: 'override' } });
  });

  it('keeps its reason when changed again, and is as before when changed back', () => {
    const first = decide('applicantName', '吉小兰', '改名');
    const current = first.ok ? first.provenance : null;
    const again = { path: 'applicantName', value: '吉小蘭', reason: null };
    expect(decideOrigin(template, filled, current, again)).toMatchObject({ provenance: { overrideReason: '改名' } });
    const back = { path: 'applicantName', value: '𠮷小兰', reason: null };
    expect(decideOrigin(template, filled, current, back)).toMatchObject({
      provenance: { origin: 'auto-server', overrideReason: null },
    });
  });
});

it('proposes to the record only what it does not know yet', () => {
  expect(proposeWriteBack(template, { contactPhone: '13700137000' }, record)).toEqual([
    { path: 'contactPhone', field: 'phones', value: '13700137000', before: '13900139000' },
  ]);
  expect(proposeWriteBack(template, { contactPhone: '13800138000' }, record)).toEqual([]);
  expect(proposeWriteBack(template, {}, record)).toEqual([]);
});

it('counts every answer by its origin, and no key saved that was pressed', () => {
  const { answers, provenance } = prefillAnswers(template, record, today);
  const rows = (answers['familyMembers'] as Record<string, unknown>[]).map((row) => ({ ...row, monthlyIncomeFen: 5 }));
  const shares = shareAnswers(template, { ...answers, familyMembers: rows, maritalStatus: '10' }, provenance);
  // 4 fields and 6 cells came from the record; one field and two incomes were typed.
  expect(shares.counts).toEqual({ 'auto-client': 0, 'auto-server': 10, override: 0, manual: 3 });
  expect(shares.keystrokesSaved).toBe(3 + 18 + 5 + 11 + (3 + 2 + 18) + (2 + 2 + 1));
});

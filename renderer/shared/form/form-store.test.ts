import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import type { Answers } from '../../../core/domain/forms/evaluation';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { AnswerChange, AnswerNote, FormSource, SaveOutcome } from './form-source';
import { createFormStore } from './form-store';

const template = JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as FormTemplate;
const at = (second: number) => `2026-03-02T01:00:0${String(second)}.000Z` as Instant;

function source(answers: Answers = {}, given: Partial<FormSource> = {}): FormSource {
  return { template, answers, notes: {}, codeLists: {}, context: { today: '2026-03-02' as BusinessDate }, savedAt: null, ...given };
}

function storeWith(first: FormSource, outcome: (change: AnswerChange) => SaveOutcome = () => ({ ok: true, savedAt: at(1) })) {
  const sent: AnswerChange[] = [];
  const store = createFormStore({
    source: first,
    save: async (change) => {
      sent.push(change);
      return outcome(change);
    },
  });
  return { store, sent };
}

const rows = (count: number) => ({ familyMembers: Array.from({ length: count }, (_nothing, index) => ({ name: `甲${String(index)}` })) });

describe('the form store', () => {
  it('gives every other field the same object when one answer changes, so that nothing else is drawn', () => {
    const { store } = storeWith(source(rows(30)));
    const paths = Array.from({ length: 30 }, (_nothing, row) => `familyMembers[${String(row)}].name`);
    const before = paths.map(store.readField);
    const frame = store.readFrame('familyMembers');
    store.commit('familyMembers[7].name', '乙');
    const changed = paths.filter((path, index) => store.readField(path) !== before[index]);
    expect(changed).toEqual(['familyMembers[7].name']);
    expect(store.readFrame('familyMembers')).toBe(frame);
  });

  it('shows a field that an answer calls for at once, before the hub has heard of it', () => {
    const { store } = storeWith(source());
    expect(store.readField('spouseName').isVisible).toBe(false);
    store.commit('maritalStatus', '20');
    expect(store.readField('spouseName')).toMatchObject({ isVisible: true, isRequired: true });
  });

  it('holds back what is wrong until the field was left, then until the form is refused', () => {
    const { store } = storeWith(source());
    expect(store.readField('applicantName').issues).toEqual([]);
    store.commit('applicantIdNumber', '110105194912310021');
    expect(store.readField('applicantIdNumber').issues).toHaveLength(1);
    expect(store.readField('applicantName').issues).toEqual([]);
    store.reveal();
    expect(store.readField('applicantName').issues).toHaveLength(1);
  });

  it('saves in the order of commits, and keeps what was typed when the hub says no', async () => {
    const { store, sent } = storeWith(source(), ({ path }) =>
      path === 'contactPhone' ? { ok: false, error: { code: 'answer.unsafe', message: '' } } : { ok: true, savedAt: at(1) },
    );
    store.commit('applicantName', '王芳');
    store.commit('contactPhone', '138');
    await store.whenSaved();
    expect(sent.map(({ path }) => path)).toEqual(['applicantName', 'contactPhone']);
    expect(store.readField('contactPhone')).toMatchObject({ value: '138', save: 'failed' });
    expect(store.readForm().pending.filter(({ state }) => state === 'failed').map(({ code }) => code)).toEqual(['answer.unsafe']);
    store.retry();
    await store.whenSaved();
    expect(sent).toHaveLength(3);
  });

  it('lays what the hub has not shown yet over its older answer, and lets go once it has', async () => {
    const { store } = storeWith(source());
    store.commit('applicantName', '王芳');
    await store.whenSaved();
    store.load(source({}, { savedAt: at(0) }));
    expect(store.readField('applicantName').value).toBe('王芳');
    store.load(source({ applicantName: '王小芳' }, { savedAt: at(2) }));
    expect(store.readField('applicantName').value).toBe('王小芳');
    expect(store.readForm().pending).toEqual([]);
  });

  it('forgets wrong text and unsaved cells under a table that is written anew', () => {
    const { store } = storeWith(source(rows(2)));
    const issue = { path: 'familyMembers[1].monthlyIncomeFen', level: 'error' as const, message: { zh: '错', en: 'wrong' } };
    store.setWrong(issue.path, { text: '一千', issue });
    expect(store.readField(issue.path)).toMatchObject({ wrongText: '一千', issues: [issue] });
    store.commit('familyMembers', [{ name: '甲0' }]);
    expect(store.readForm().wrong.size).toBe(0);
  });

  it('counts an answer that asks to be confirmed as missing until somebody did, or typed it', () => {
    const note: AnswerNote = { origin: 'auto-server', source: null, edit: 'free', needsConfirmation: true, confirmedAt: null, overrideReason: null };
    const { store } = storeWith(source({ contactPhone: '13800138000' }, { notes: { contactPhone: note } }));
    const asks = () => store.readForm().evaluation.issues.some(({ path }) => path === 'contactPhone');
    expect(asks()).toBe(true);
    store.commit('contactPhone', '13800138001');
    expect(asks()).toBe(false);
  });

  it('refuses to change what is locked to its source', () => {
    const note: AnswerNote = { origin: 'auto-server', source: null, edit: 'locked', needsConfirmation: false, confirmedAt: null, overrideReason: null };
    const { store } = storeWith(source({}, { notes: { applicantIdNumber: note } }));
    expect(store.readField('applicantIdNumber').isReadOnly).toBe(true);
  });
});

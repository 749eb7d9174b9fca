import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import { evaluateForm } from '../../core/domain/forms/evaluate-form';
import type { FormTemplate } from '../../core/domain/forms/template';
import { rounded, type Result } from '../result';
import { median } from '../statistics';

const rows = 30;
const rounds = 15;
const passesPerRound = 60;

/**
 * One whole pass (visible, computed, rules, errors) over a 低保 form with 30
 * members, beside bare validation of the same answers by the same schema, turn
 * and turn about in one process. Every pass sees an answer that was just changed.
 */
export async function compareForms(): Promise<readonly Result[]> {
  const text = await readFile(resolve(process.cwd(), 'standards/forms/dibao-application.json'), 'utf8');
  const template = roomFor(JSON.parse(text) as FormTemplate);
  const validator = new Validator(template.data, '2020-12', false);
  const pass = (nth: number) =>
    evaluateForm(template, answersOf(nth), { today: '2026-03-02' as BusinessDate }).issues.length;
  const bare = (nth: number) => validator.validate(answersOf(nth)).errors.length;
  demandWork(pass(0), bare(0));
  for (let nth = 0; nth < 3; nth += 1) {
    time(pass);
    time(bare);
  }

  const ratios: number[] = [];
  const passes: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = [time(round % 2 === 0 ? pass : bare), time(round % 2 === 0 ? bare : pass)];
    const [ofPass, ofBare] = round % 2 === 0 ? [first, second] : [second, first];
    passes.push(ofPass);
    bares.push(ofBare);
    ratios.push(ofPass / ofBare);
  }

  return [
    {
      name: 'evaluate',
      value: rounded(median(passes)),
      unit: 'ms',
      baseline: rounded(median(bares)),
      ratio: rounded(median(ratios)),
      aim: null,
      note: `evaluate: one pass over a 低保 form of ${rows} rows beside bare @cfworker/json-schema validation of the same answers; medians of ${rounds} rounds of ${passesPerRound}`,
    },
  ];
}

/** The shipped form takes twelve people; the comparison is of thirty. */
function roomFor(template: FormTemplate): FormTemplate {
  const properties = template.data['properties'] as Readonly<Record<string, object>>;
  const familyMembers = { ...properties['familyMembers'], maxItems: rows };
  return { ...template, data: { ...template.data, properties: { ...properties, familyMembers } } };
}

function answersOf(nth: number) {
  return {
    applicantName: '王芳',
    applicantIdNumber: '11010519491231002X',
    householdAddress: '示例路1号',
    contactPhone: '13800138000',
    maritalStatus: '20',
    spouseName: '李雷',
    familyMembers: Array.from({ length: rows }, (_, row) => ({
      name: `成员${row}`,
      relation: row === 0 ? '01' : '97',
      idNumber: '11010519491231002X',
      health: '1',
      employer: '',
      monthlyIncomeFen: 100_000 + nth + row,
    })),
    declarationAccepted: true,
  };
}

/** A pass that found fault, or a validation that found none where there are some, would compare nothing. */
function demandWork(issuesOfPass: number, errorsOfBare: number): void {
  if (issuesOfPass !== 0 || errorsOfBare !== 0) {
    throw new Error(`The answers must be whole: ${issuesOfPass} issues, ${errorsOfBare} errors`);
  }
}

/** Milliseconds of one pass, over a round of them. */
function time(work: (nth: number) => number): number {
  const start = performance.now();
  for (let nth = 0; nth < passesPerRound; nth += 1) {
    work(nth);
  }

  return (performance.now() - start) / passesPerRound;
}

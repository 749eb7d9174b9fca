import { addDays } from '../../domain/calendar/business-date';
import { evaluateForm } from '../../domain/forms/evaluate-form';
import type { Answers, FormIssue } from '../../domain/forms/evaluation';
import { findWay } from '../../domain/forms/compare-templates';
import { migrateDraft } from '../../domain/forms/migrate-draft';
import type { FormTemplate } from '../../domain/forms/template';
import { pinnedTemplate, readAnswers } from '../form/read-answers';
import { refuse, type Handler } from '../handler';
import { checkDraft, codesOf } from './check-draft';

/** The newest ones count: a dry run is to be read while one waits. */
const mostForms = 500;

type Finding = {
  path: string;
  level: FormIssue['level'];
  rule: string | null;
  message: FormIssue['message'];
  forms: number;
};

export const dryRun: Handler<'template.dryRun'> = async ({ template: written, days }, context) => {
  const { tx, standards, businessDate } = context;
  const { template, faults } = checkDraft(standards.bundle, written);
  if (template === null || faults.length > 0) {
    refuse('template.faulty', { faults });
  }

  const from = addDays(businessDate, 1 - days);
  const submitted = (await tx.drafts.listSubmitted(from, businessDate, template.id)).slice(-mostForms);
  const codes = codesOf(standards.bundle, template);
  const findings = new Map<string, Finding>();
  let [withoutWay, stopped] = [0, 0];
  for (const draft of submitted) {
    const answers = moved(template, pinnedTemplate(standards, draft).template, await readAnswers(tx, draft.id));
    if (answers === null) {
      withoutWay += 1;
      continue;
    }

    const { issues } = evaluateForm(template, answers, { today: draft.appliedOn ?? businessDate, codes });
    stopped += issues.some(({ level }) => level === 'error') ? 1 : 0;
    count(findings, issues);
  }

  const listed = [...findings.values()].toSorted((a, b) => b.forms - a.forms);
  return { from, to: businessDate, forms: submitted.length - withoutWay, withoutWay, stopped, issues: listed };
};

/** By the declared steps; a lower or equal version is judged as it stands. */
function moved(template: FormTemplate, before: FormTemplate, answers: Answers): Answers | null {
  if (before.version >= template.version) {
    return answers;
  }

  const way = findWay(before, template);
  return way === null ? null : migrateDraft(answers, way).answers;
}

/** A form counts once for each issue, however many rows have it. */
function count(findings: Map<string, Finding>, issues: readonly FormIssue[]): void {
  const seen = new Set<string>();
  for (const { path, level, rule, message } of issues) {
    const place = path.replace(/\[\d+\]/, '[]');
    const key = `${level} ${place} ${rule ?? message.en}`;
    const finding = findings.get(key) ?? { path: place, level, rule: rule ?? null, message: { ...message }, forms: 0 };
    findings.set(key, finding);
    finding.forms += seen.has(key) ? 0 : 1;
    seen.add(key);
  }
}

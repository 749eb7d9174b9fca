import { findForm } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import { titleOf } from '../queue/read-desk';

/** The share of answers that nobody had to give again, form by form: only forms of cases are counted. */
export const readShares: Handler<'form.shares'> = async ({ from, to }, { tx, standards }) => {
  if (from > to) {
    refuse('period.invalid');
  }

  return (await tx.drafts.listShares(from, to)).map(({ templateId, forms, counts, keystrokesSaved }) => {
    const template = findForm(standards.bundle, templateId)?.template;
    const answers = counts['auto-client'] + counts['auto-server'] + counts.override + counts.manual;
    const reused = counts['auto-client'] + counts['auto-server'];
    return {
      templateId,
      title: template === undefined ? { zh: templateId, en: templateId } : titleOf(template, templateId),
      forms,
      counts: { ...counts },
      reused: answers === 0 ? null : reused / answers,
      keystrokesSaved,
    };
  });
};

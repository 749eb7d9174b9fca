import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { businessDateOf } from '../../../core/domain/calendar/business-date';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import type { Answers, TemplateFault } from '../../../core/domain/forms/evaluation';
import type { FormTemplate } from '../../../core/domain/forms/template';
import type { FormServices } from '../../shared/form/form-context';
import { useDivisions } from '../../shared/form/use-divisions';
import type { CodeOption } from '../../shared/form/form-source';
import { readTemplateText } from './read-template-text';
import { createTrialForm } from './trial-form';

export type TemplateDraft = Readonly<{
  text: string;
  originalText: string;
  /** The last text that had the shape of a template. */
  template: FormTemplate | null;
  faults: readonly TemplateFault[];
  codes: Readonly<Record<string, readonly string[]>>;
  preview: FormServices | null;
  today: BusinessDate;
  write: (text: string) => void;
  /** Answers with the text as it now stands. */
  change: (template: FormTemplate) => string;
  reset: () => void;
}>;

/** The text leads; what is edited by parts is written back into it. */
export function useTemplateDraft(
  original: FormTemplate,
  codeLists: Readonly<Record<string, readonly CodeOption[]>>,
): TemplateDraft {
  const [today] = useState(() => businessDateOf(new Date().toISOString() as Instant));
  const originalText = useMemo(() => JSON.stringify(original, null, 2), [original]);
  const [text, setText] = useState(originalText);
  // Letters come first; the check of a long file follows when there is time.
  const checked = useDeferredValue(text);
  const codes = useMemo(() => Object.fromEntries(Object.entries(codeLists).map(([name, list]) => [name, list.map(({ code }) => code)])), [codeLists]);
  const { template, faults } = useMemo(() => readTemplateText(checked, codes), [checked, codes]);
  const preview = useTrial(template, codeLists, today);
  const change = useCallback((next: FormTemplate) => {
    const written = JSON.stringify(next, null, 2);
    setText(written);
    return written;
  }, []);
  const reset = useCallback(() => setText(originalText), [originalText]);
  return { text, originalText, template, faults, codes, preview, today, write: setText, change, reset };
}

const noAnswers: Answers = {};

/** A form anew for each template; what was filled in goes on into it. */
function useTrial(template: FormTemplate | null, codeLists: Readonly<Record<string, readonly CodeOption[]>>, today: BusinessDate): FormServices | null {
  const divisions = useDivisions();
  const last = useRef<FormServices | null>(null);
  const [services, setServices] = useState<FormServices | null>(null);
  useEffect(() => {
    if (template === null) {
      return;
    }
    const answers = last.current?.store.readForm().answers ?? noAnswers;
    const savedAt = new Date().toISOString() as Instant;
    last.current = createTrialForm({ template, codeLists, answers, today, savedAt, divisions });
    setServices(last.current);
  }, [template, codeLists, today, divisions]);
  return services;
}

import { refusalTexts, type RefusalCode } from '../../../core/contract/refusals';
import { pickText } from './pick-text';
import { texts, type Language } from './texts';

type Explainable = Readonly<{ code: string; message: string; incident?: string | undefined }>;

/** A refusal in the user's words, with the number under which a fault stands in the log. */
export function explainRefusal(error: Explainable, language: Language): string {
  const sentence = explainCode(error, language);
  if (error.incident === undefined) {
    return sentence;
  }
  const incident = texts[language].common.fault.incident.replace('{{incident}}', error.incident);
  return language === 'zh' ? `${sentence}（${incident}）` : `${sentence} (${incident})`;
}

function explainCode(error: Explainable, language: Language): string {
  const { fault } = texts[language].common;
  switch (error.code) {
    case 'line.noAnswer':
      return fault.noAnswer;
    case 'line.closed':
      return fault.closed;
    default:
      // A newer hub may say no in a way this page has never heard of: its own words are better than none.
      return isRefusalCode(error.code) ? pickText(refusalTexts[error.code], language) : error.message;
  }
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalTexts, code);
}

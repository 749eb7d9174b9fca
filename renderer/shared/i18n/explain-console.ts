import { consoleRefusalTexts, type ConsoleRefusalCode } from '../../../core/contract/console/refusals';
import { texts, type Language } from './texts';

type Explainable = Readonly<{ code: string; message: string; incident?: string | undefined }>;

/** The server's no in the user's words, with the number under which a fault stands in the log. */
export function explainConsole(error: Explainable, language: Language): string {
  const sentence = sentenceOf(error, language);
  if (error.incident === undefined) {
    return sentence;
  }
  const incident = texts[language].common.fault.incident.replace('{{incident}}', error.incident);
  return language === 'zh' ? `${sentence}（${incident}）` : `${sentence} (${incident})`;
}

function sentenceOf(error: Explainable, language: Language): string {
  if (error.code === 'line.noAnswer') {
    return texts[language].common.fault.noAnswer;
  }
  // A newer server may say no in a way this page has never heard of: its own words are better than none.
  return isKnown(error.code) ? consoleRefusalTexts[error.code][language] : error.message;
}

function isKnown(code: string): code is ConsoleRefusalCode {
  return Object.hasOwn(consoleRefusalTexts, code);
}

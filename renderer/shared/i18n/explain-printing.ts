import { texts, type Language } from './texts';

type Known = keyof (typeof texts)['zh']['printing']['message'];

/** What the shell reported of a print, in the user's words; one that is not a code is the print system's own sentence. */
export function explainPrinting(message: string, language: Language): string {
  const code = message.startsWith('printer.') ? message.slice('printer.'.length) : '';
  return isKnown(code) ? texts[language].printing.message[code] : message;
}

function isKnown(code: string): code is Known {
  return Object.hasOwn(texts.zh.printing.message, code);
}

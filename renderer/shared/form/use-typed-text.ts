import { useEffect, useRef, useState } from 'react';
import { texts } from '../i18n/texts';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { readText, showText, type TypedFault } from './answer-text';
import type { Asked } from './form-shape';
import type { CodeOption } from './form-source';
import { useFormServices } from './form-context';
import type { FieldState, WrongText } from './form-store';

type Typing = Readonly<{
  asked: Asked;
  path: string;
  state: FieldState;
  codes: readonly CodeOption[];
  commit: (value: unknown) => void;
}>;

/** What is being typed, until the field is left: only then is it an answer, or text that is none. */
export function useTypedText({ asked, path, state, codes, commit }: Typing) {
  const { store } = useFormServices();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  // Beside the state: one key may take an answer and leave the field before the next drawing.
  const inHand = useRef<string | null>(null);
  const change = (text: string | null) => {
    inHand.current = text;
    setTyped(text);
  };
  const nameOf = (code: string) => {
    const known = codes.find((one) => one.code === code);
    return known === undefined ? code : pickText(known.name, language);
  };
  const saved = state.wrongText ?? showText(asked, state.value, nameOf);

  const take = (text: string) => {
    change(null);
    if (text === saved) {
      return;
    }
    const read = readText(asked, text, codes);
    const value = read.ok ? read.value : null;
    const isNew = value !== (state.value ?? null);
    if (isNew) {
      commit(value);
    }
    if (!read.ok || (!isNew && state.wrongText !== null)) {
      store.setWrong(path, read.ok ? null : wrongText(path, text, read.fault));
    }
  };
  const leave = () => {
    if (inHand.current !== null) {
      take(inHand.current);
    }
  };

  // A form that goes while one still types takes what was typed with it.
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  return { text: typed ?? saved, change, leave, take };
}

export function wrongText(path: string, text: string, fault: TypedFault): WrongText {
  const message = { zh: texts.zh.form.wrong[fault], en: texts.en.form.wrong[fault] };
  return { text, issue: { path, level: 'error', message } };
}

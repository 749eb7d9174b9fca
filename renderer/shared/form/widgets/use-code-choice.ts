import { useState, type KeyboardEvent } from 'react';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { findCode } from '../answer-text';
import { findCodes } from '../find-codes';
import { useInitials } from '../use-initials';
import { useTypedText } from '../use-typed-text';
import type { AnswerProps } from './answer-props';

type Choice = Pick<AnswerProps, 'asked' | 'path' | 'state' | 'codes' | 'commit'>;

/** A list that narrows while one types; Enter takes what is marked, leaving takes the only one that fits. */
export function useCodeChoice(props: Choice, opensByArrow: boolean) {
  const { codes, state } = props;
  const { language } = useLanguage();
  const answer = useTypedText(props);
  const { initialsOf, load } = useInitials();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const options = isOpen ? findCodes(codes, typed, initialsOf) : [];

  const open = () => {
    if (!state.isReadOnly && !isOpen) {
      load();
      setTyped('');
      setActive(codes.findIndex(({ code }) => code === state.value));
      setIsOpen(true);
    }
  };
  const close = () => setIsOpen(false);
  const choose = (code: string) => {
    const option = codes.find((one) => one.code === code);
    if (option !== undefined) {
      answer.take(pickText(option.name, language));
    }
    close();
  };
  const change = (text: string) => {
    open();
    setTyped(text);
    // What begins so stands first and is marked, so that initials and Enter choose it.
    setActive(text.trim() === '' ? -1 : 0);
    answer.change(text);
  };
  const leave = () => {
    const only = options.length === 1 && typed.trim() !== '' && findCode(codes, typed) === undefined ? options[0] : undefined;
    if (only !== undefined) {
      choose(only.code);
      return;
    }
    close();
    answer.leave();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || state.isReadOnly) {
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && (isOpen || opensByArrow || event.altKey)) {
      event.preventDefault();
      open();
      if (isOpen && options.length > 0) {
        setActive((active + step + options.length) % options.length);
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && isOpen) {
      const marked = options[active];
      if (marked !== undefined) {
        choose(marked.code);
      }
    }
  };
  return { text: answer.text, isOpen, options, active, open, choose, change, leave, press };
}

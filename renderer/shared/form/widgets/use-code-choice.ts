import { useState, type KeyboardEvent } from 'react';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { findCode } from '../answer-text';
import { findCodes } from '../find-codes';
import type { CodeOption } from '../form-source';
import { useInitials } from '../use-initials';
import { useTypedText } from '../use-typed-text';
import type { AnswerProps } from './answer-props';

type Choice = Pick<AnswerProps, 'asked' | 'path' | 'state' | 'codes' | 'commit'>;

type List = Readonly<{ isOpen: boolean; typed: string; active: number }>;

const closed: List = { isOpen: false, typed: '', active: -1 };

/** A list that narrows while one types; Enter takes what is marked, leaving takes the only one that fits. */
export function useCodeChoice(props: Choice, opensByArrow: boolean) {
  const { codes, state } = props;
  const { language } = useLanguage();
  const answer = useTypedText(props);
  const { initialsOf, load } = useInitials();
  const [list, setList] = useState<List>(closed);
  const options = list.isOpen ? findCodes(codes, list.typed, initialsOf) : [];

  const open = () => {
    if (!state.isReadOnly && !list.isOpen) {
      load();
      setList({ isOpen: true, typed: '', active: codes.findIndex(({ code }) => code === state.value) });
    }
  };
  const close = () => setList(closed);
  const choose = (option: CodeOption) => {
    answer.take(pickText(option.name, language));
    close();
  };
  const change = (text: string) => {
    load();
    // What begins so stands first and is marked, so that initials and Enter choose it.
    setList({ isOpen: true, typed: text, active: text.trim() === '' ? -1 : 0 });
    answer.change(text);
  };
  const leave = () => {
    const only = onlyFit(options, list.typed, codes);
    if (only !== undefined) {
      choose(only);
      return;
    }
    close();
    answer.leave();
  };
  const step = (by: number) => {
    open();
    if (list.isOpen && options.length > 0) {
      setList({ ...list, active: (list.active + by + options.length) % options.length });
    }
  };
  const take = () => {
    const marked = options[list.active];
    if (marked !== undefined) {
      choose(marked);
    }
  };
  const press = pressOf({ isOpen: list.isOpen, isDead: state.isReadOnly, opensByArrow, step, take, close });
  return { text: answer.text, isOpen: list.isOpen, options, active: list.active, open, choose, change, leave, press };
}

function onlyFit(options: readonly CodeOption[], typed: string, codes: readonly CodeOption[]): CodeOption | undefined {
  const isExact = findCode(codes, typed) !== undefined;
  return options.length === 1 && typed.trim() !== '' && !isExact ? options[0] : undefined;
}

type Keys = Readonly<{
  isOpen: boolean;
  isDead: boolean;
  opensByArrow: boolean;
  step: (by: number) => void;
  take: () => void;
  close: () => void;
}>;

/** In a table up and down walk the cells until the list is open. */
function pressOf({ isOpen, isDead, opensByArrow, step, take, close }: Keys) {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isDead || event.nativeEvent.isComposing) {
      return;
    }
    const by = steps[event.key];
    if (by !== undefined && (isOpen || opensByArrow || event.altKey)) {
      event.preventDefault();
      step(by);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && isOpen) {
      take();
    }
  };
}

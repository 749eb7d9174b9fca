import { withAnswer } from '../../../core/domain/forms/answer-path';
import { evaluateForm } from '../../../core/domain/forms/evaluate-form';
import { explainIssue } from '../../../core/domain/forms/explain-issue';
import type { Instant } from '../../../core/domain/calendar/instant';
import type { Answers, FormEvaluation, FormIssue } from '../../../core/domain/forms/evaluation';
import { answerAt, fieldOf } from './answer-at';
import type { AnswerChange, AnswerNote, FormSource, SaveOutcome } from './form-source';

export type FieldState = Readonly<{
  value: unknown;
  isVisible: boolean;
  isRequired: boolean;
  isReadOnly: boolean;
  /** To be shown now: errors only once the field was left or the form was refused. */
  issues: readonly FormIssue[];
  note: AnswerNote | null;
  /** Typed text that is no answer: kept in view with its reason. */
  wrongText: string | null;
  save: 'saved' | 'saving' | 'failed';
}>;

/** A committed answer that the hub's answer may not show yet. */
export type Pending = AnswerChange & Readonly<{ state: 'saving' | 'saved' | 'failed'; savedAt: Instant | null; code: string | null }>;

export type FormState = Readonly<{
  source: FormSource;
  answers: Answers;
  evaluation: FormEvaluation;
  pending: readonly Pending[];
  wrong: ReadonlyMap<string, WrongText>;
  isRevealed: boolean;
}>;

export type WrongText = Readonly<{ text: string; issue: FormIssue }>;

export type FormStore = Readonly<{
  subscribe: (listener: () => void) => () => void;
  readForm: () => FormState;
  readField: (path: string) => FieldState;
  /** A table as a field, without its rows: a cell that changes must not draw what is around it. */
  readFrame: (path: string) => FieldState;
  commit: (path: string, value: unknown, reason?: string | null) => void;
  /** Text that is no answer clears the old one: an old figure must not go out under a new wrong one. */
  setWrong: (path: string, wrong: WrongText | null) => void;
  /** Every fault is to be seen from now on. */
  reveal: () => void;
  retry: () => void;
  load: (source: FormSource) => void;
  /** Settles when everything committed so far is saved or refused. */
  whenSaved: () => Promise<void>;
}>;

type Deps = Readonly<{
  source: FormSource;
  save: (change: AnswerChange) => Promise<SaveOutcome>;
  /** Tells the page of a change; the clerk's page waits while the mouse is held down. */
  schedule?: (notify: () => void) => void;
}>;

/**
 * The form outside React: each field subscribes to itself alone, so a key in one
 * of two hundred cells draws one cell. The rules run once for each committed
 * answer, never while drawing.
 */
export function createFormStore({ source, save, schedule = (notify) => notify() }: Deps): FormStore {
  const listeners = new Set<() => void>();
  const touched = new Set<string>();
  const cache: Remembered = new Map();
  let lane: Promise<void> = Promise.resolve();
  let state: FormState = evaluated({ source, pending: [], wrong: new Map(), isRevealed: false });
  let index = indexOf(state);

  const become = (next: FormState) => {
    state = next;
    index = indexOf(next);
    schedule(() => listeners.forEach((listener) => listener()));
  };
  const settle = (mine: Pending, change: Partial<Pending>) => {
    const pending = state.pending.map((one) => (isSameChange(one, mine) ? { ...one, ...change } : one));
    become({ ...state, pending: pending.filter((one) => !isSeen(one, state.source)) });
  };
  const send = (mine: Pending) => {
    lane = lane.then(async () => {
      const outcome = await save({ path: mine.path, value: mine.value, reason: mine.reason });
      settle(mine, outcome.ok ? { state: 'saved', savedAt: outcome.savedAt } : { state: 'failed', code: outcome.error.code });
    });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readForm: () => state,
    readField: (path) => remember(cache, path, state, () => fieldOfState(state, index, touched, path)),
    readFrame: (path) =>
      remember(cache, `${path}[]`, state, () => ({ ...fieldOfState(state, index, touched, path), value: undefined })),
    commit: (path, value, reason = null) => {
      const mine: Pending = { path, value, reason, state: 'saving', savedAt: null, code: null };
      touched.add(path);
      const wrong = new Map([...state.wrong].filter(([at]) => at !== path && !isInside(at, path)));
      const pending = [...state.pending.filter((one) => one.path !== path && !isInside(one.path, path)), mine];
      become(evaluated({ ...state, wrong, pending }));
      send(mine);
    },
    setWrong: (path, text) => {
      touched.add(path);
      const wrong = new Map([...state.wrong].filter(([at]) => at !== path));
      become({ ...state, wrong: text === null ? wrong : wrong.set(path, text) });
    },
    reveal: () => become({ ...state, isRevealed: true }),
    retry: () => {
      const failed = state.pending.filter((one) => one.state === 'failed');
      become({ ...state, pending: state.pending.map((one) => (one.state === 'failed' ? { ...one, state: 'saving', code: null } : one)) });
      failed.forEach(send);
    },
    load: (next) => {
      become(evaluated({ ...state, source: next, pending: state.pending.filter((one) => !isSeen(one, next)) }));
    },
    whenSaved: () => lane,
  };
}

type Remembered = Map<string, Readonly<{ of: FormState; field: FieldState }>>;

/** The same object while nothing in it changed: by that React knows that there is nothing to draw. */
function remember(cache: Remembered, key: string, state: FormState, make: () => FieldState): FieldState {
  const known = cache.get(key);
  if (known?.of === state) {
    return known.field;
  }
  const fresh = make();
  const field = known !== undefined && isSameField(known.field, fresh) ? known.field : fresh;
  cache.set(key, { of: state, field });
  return field;
}

function evaluated(given: Omit<FormState, 'answers' | 'evaluation'>): FormState {
  const { source, pending } = given;
  const answers = pending.reduce((all, one) => withAnswer(all, one.path, one.value), source.answers);
  const evaluation = evaluateForm(source.template, answers, source.context);
  const issues = [...evaluation.issues, ...unconfirmed(given, evaluation)];
  return { ...given, answers, evaluation: { ...evaluation, issues } };
}

/** What was said some time ago counts only once somebody asked. */
function unconfirmed({ source, pending }: Pick<FormState, 'source' | 'pending'>, { visible }: FormEvaluation): readonly FormIssue[] {
  return visible
    .filter((path) => source.notes[path]?.needsConfirmation === true && !pending.some((one) => fieldOf(one.path) === path))
    .map((path) => ({ path, level: 'error', message: explainIssue('stale') }));
}

type Index = Readonly<{
  visible: ReadonlySet<string>;
  hiddenCells: ReadonlySet<string>;
  required: ReadonlySet<string>;
  readOnly: ReadonlySet<string>;
  issues: ReadonlyMap<string, readonly FormIssue[]>;
  pending: ReadonlyMap<string, Pending>;
}>;

function indexOf({ evaluation, pending }: FormState): Index {
  const issues = new Map<string, FormIssue[]>();
  evaluation.issues.forEach((issue) => issues.set(issue.path, [...(issues.get(issue.path) ?? []), issue]));
  return {
    visible: new Set(evaluation.visible),
    hiddenCells: new Set(evaluation.hiddenCells),
    required: new Set(evaluation.required),
    readOnly: new Set(evaluation.readOnly),
    issues,
    pending: new Map(pending.map((one) => [one.path, one])),
  };
}

const none: readonly FormIssue[] = [];

function fieldOfState(state: FormState, index: Index, touched: ReadonlySet<string>, path: string): FieldState {
  const note = state.source.notes[path] ?? null;
  const mine = index.pending.get(path);
  return {
    value: answerAt(state.answers, path),
    isVisible: index.visible.has(fieldOf(path)) && !index.hiddenCells.has(path),
    isRequired: index.required.has(path),
    isReadOnly: index.readOnly.has(path) || note?.edit === 'locked',
    issues: issuesShown(state, index, touched, path),
    // Typed since: what stood here before is no longer where it comes from.
    note: mine === undefined ? note : null,
    wrongText: state.wrong.get(path)?.text ?? null,
    save: mine?.state ?? 'saved',
  };
}

function issuesShown(state: FormState, index: Index, touched: ReadonlySet<string>, path: string): readonly FormIssue[] {
  const wrong = state.wrong.get(path);
  if (wrong !== undefined) {
    return [wrong.issue];
  }
  const isShown = state.isRevealed || touched.has(path);
  return (index.issues.get(path) ?? none).filter(({ level }) => level === 'notice' || isShown);
}

function isSameField(a: FieldState, b: FieldState): boolean {
  const isSameIssues =
    a.issues.length === b.issues.length &&
    a.issues.every((issue, at) => issue.level === b.issues[at]?.level && issue.message.zh === b.issues[at].message.zh);
  return (
    isSameIssues &&
    isSameValue(a.value, b.value) &&
    isSameValue(a.note, b.note) &&
    a.isVisible === b.isVisible &&
    a.isRequired === b.isRequired &&
    a.isReadOnly === b.isReadOnly &&
    a.wrongText === b.wrongText &&
    a.save === b.save
  );
}

function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function isInside(path: string, table: string): boolean {
  return path.startsWith(`${table}[`);
}

function isSameChange(a: Pending, b: Pending): boolean {
  return a.path === b.path && a.value === b.value;
}

/** Whether the hub's answer already has it. */
function isSeen(one: Pending, source: FormSource): boolean {
  return one.state === 'saved' && one.savedAt !== null && source.savedAt !== null && source.savedAt >= one.savedAt;
}

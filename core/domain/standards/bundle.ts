import type { QueueSettingName } from '../queue/queue-settings';
import type { ScoringScheme } from '../scoring/scheme';
import type { PaperTemplate } from '../papers/paper-template';
import type { DivisionList } from './division-list';
import type { ItemBundle } from './item-bundle';
import type { Procedure } from './procedure';

/**
 * The standard bundle: everything a centre must do the same way as every other
 * centre, as data. Types only; `core/contract/standard-bundle.ts` checks the
 * files, `core/service/standards/load-standards.ts` reads them.
 *
 * `null` always means "the source does not say": the screens then send the
 * resident to a counter instead of guessing.
 */
export type LocalText = Readonly<{ zh: string; en: string }>;

/** How far a fact can be trusted: A government, B deployed software or a newspaper, C guide site, D unconfirmed. */
export type Reliability = 'A' | 'B' | 'C' | 'D';

/** Names of the pictures the screens can draw. A bundle may use no other. */
export type Pictogram =
  | 'badge'
  | 'card'
  | 'work'
  | 'hospital'
  | 'care'
  | 'accessible'
  | 'family'
  | 'home'
  | 'archive'
  | 'grain'
  | 'union'
  | 'savings'
  | 'info';

export type Category = Readonly<{
  id: string;
  /** One capital letter, first character of its ticket numbers; never V (priority) or Y (appointment). */
  letter: string;
  name: LocalText;
  /** Other names it is known by, for search. */
  aliases: readonly string[];
  /** `#RRGGBB`, readable under white text. */
  color: string;
  pictogram: Pictogram;
  /** False when all its items are look-ups: listed as self-service, no number. */
  takesNumbers: boolean;
  sources: readonly string[];
}>;

export type Deadline = Readonly<{
  workdays: number | null;
  calendarDays: number | null;
  /** Done while the resident waits. */
  instant: boolean | null;
  note: string | null;
}>;

export type ProxyRule = Readonly<{
  allowed: boolean | null;
  /** Who may be acted for, and by whom, in the words of the source. */
  who: string | null;
  requires: readonly string[] | null;
}>;

export type ServiceItem = Readonly<{
  id: string;
  categoryId: string;
  code: string | null;
  /** `accept` items (受理) take numbers; `lookUp` items (查询) are self-service. */
  kind: 'accept' | 'lookUp';
  name: LocalText;
  /** Full pinyin, lower case, syllables apart: `ju zhu deng ji`. */
  pinyin: string;
  /** First letters of the pinyin: `jzdj`. */
  initials: string;
  /** Other names, those of everyday speech (低保) among them. */
  aliases: readonly string[];
  /** Initials of each alias, in the same order. */
  aliasInitials: readonly string[];
  department: string | null;
  applicant: string | null;
  materials: readonly string[] | null;
  deadline: Deadline;
  proxy: ProxyRule;
  /** Whether any centre of the city takes it (全市通办). */
  cityWide: boolean | null;
  certificate: string | null;
  fee: string | null;
  phone: string | null;
  validity: string | null;
  channel: string | null;
  /** For residents. */
  note: string | null;
  /** About the source itself, for those who keep the standard; never shown to residents. */
  sourceNote: string | null;
  /** False when no source says that the centre itself accepts it. */
  centreConfirmed: boolean;
  reliability: Reliability;
  sources: readonly string[];
}>;

export type PriorityGroup = Readonly<{
  id: string;
  name: LocalText;
  /** What the desk looks at before it grants the priority. */
  proof: LocalText;
  reliability: Reliability;
  sources: readonly string[];
}>;

export type ReviewLevelValue = 1 | 2 | 3 | 4 | 5;

export type ReviewLevel = Readonly<{
  level: ReviewLevelValue;
  label: LocalText;
  /** 差评: opens the bad-review procedure. */
  bad: boolean;
  /** Code of the national exchange interface: 5 is best. */
  interfaceCode: string;
  /** Code of GB/T 39046 table A.8: 1 is best, the reverse of the interface. */
  gb39046Code: string;
}>;

export type ReviewTag = Readonly<{
  code: string;
  level: ReviewLevelValue;
  text: LocalText;
  /** Shown at once; the others on request. */
  inShortList: boolean;
  source: string;
}>;

/** A tag no longer offered, kept so that old reviews stay readable. */
export type LegacyReviewTag = Readonly<{ code: string; level: ReviewLevelValue; text: LocalText; source: string }>;

export type ReviewStandard = Readonly<{
  levels: readonly ReviewLevel[];
  tags: readonly ReviewTag[];
  tagsLegacy: readonly LegacyReviewTag[];
  sources: readonly string[];
}>;

/** Local time of day in Asia/Shanghai, `HH:mm`; `to` is the first minute that is closed. */
export type OpeningSpan = Readonly<{ from: string; to: string }>;

export type OpeningHours = Readonly<{
  weekday: readonly OpeningSpan[];
  weekend: readonly OpeningSpan[];
  holiday: readonly OpeningSpan[];
  /** Hours of a Saturday or Sunday that is worked in exchange for a holiday (调休). */
  adjustedWorkday: readonly OpeningSpan[];
  note: LocalText;
  sources: readonly string[];
}>;

export type CalendarDay = Readonly<{ on: string; name: LocalText }>;

export type CalendarYear = Readonly<{
  year: number;
  /** Every day of a public holiday, weekends among them included. */
  offDays: readonly CalendarDay[];
  /** Saturdays and Sundays that are worked (调休). */
  workdays: readonly CalendarDay[];
}>;

/** The official workdays. Says nothing about a year it does not hold. */
export type WorkdayCalendar = Readonly<{
  years: readonly CalendarYear[];
  lastCoveredYear: number;
  sources: readonly string[];
}>;

export type NumberingRule = Readonly<{
  /** For people: `[V|Y|Z] + letter + sequence`. */
  template: string;
  priorityMark: string;
  appointmentMark: string;
  /** Of the hand-out lane. Absent from bundles of districts that did not know it yet. */
  handOutMark?: string;
  /** Least digits of the sequence; it widens past the last number that fits. */
  digits: number;
  firstSequence: number;
  /** Letters no category may have. */
  reservedLetters: readonly string[];
  sources: readonly string[];
}>;

export type Setting<Value> = Readonly<{
  value: Value;
  unit: string;
  why: LocalText;
  /** Whether a centre may change it for itself. */
  local: boolean;
  sources: readonly string[];
}>;

export type NumberSettingName =
  | 'priorityRatio'
  | 'missedMinimumCalls'
  | 'missedMinimumSeconds'
  | 'repeatAnnouncementSeconds'
  | 'ratingSeconds'
  | 'reviewWindowMinutes'
  | 'reviewCorrectionSeconds'
  | 'idleLockMinutes'
  | 'pinFailures'
  | 'kioskIdleSeconds'
  | 'kioskIdleWarningSeconds'
  | 'tideThreshold'
  | 'waitTargetMinutes'
  | 'badReviewContactWorkdays'
  | 'badReviewMendWorkdays'
  | 'calendarWarningDays';

/** Of later than the first bundles: one of before lacks them, and the app's own default holds. */
export type LaterSettingName = 'materialReuseDays' | 'enquiryWorkdays';

/** Whatever the sources leave open, with the default this product states. */
export type StandardSettings = Readonly<
  Record<NumberSettingName, Setting<number>> &
    // Absent from bundles of districts that did not know them yet.
    Partial<Record<QueueSettingName | LaterSettingName, Setting<number>>> & {
      /** Age from which a resident may take a priority number; null gives no priority by age. */
      priorityAgeYears: Setting<number | null>;
    }
>;

export type EvaluationScheme = Readonly<{
  id: string;
  version: number;
  name: LocalText;
  /** Below this many reviews a figure reads "too few". */
  minimumReviews: number;
  satisfiedLevels: readonly ReviewLevelValue[];
  /** Two-sided confidence of the Wilson interval. */
  confidence: number;
  /** How figures become points. Absent from schemes of districts that only showed shares. */
  scoring?: ScoringScheme;
  why: LocalText;
  sources: readonly string[];
}>;

export type LifeEvent = Readonly<{ id: string; name: LocalText; pictogram: Pictogram; itemIds: readonly string[] }>;

export type Code = Readonly<{ code: string; name: LocalText }>;

export type CodeList = Readonly<{
  id: string;
  name: LocalText;
  /** Number of the standard as form templates name it, without the year: `GB/T 2261.2`. */
  standard: string;
  edition: string;
  /** False until someone has compared the list with the printed standard. */
  verified: boolean;
  note: LocalText;
  codes: readonly Code[];
  sources: readonly string[];
}>;

/** A form template with the items it serves. The template's own shape is checked by the form rules. */
export type BundledForm = Readonly<{
  id: string;
  version: number;
  itemIds: readonly string[];
  template: Readonly<Record<string, unknown>>;
}>;

export type StandardBundle = Readonly<{
  spec: 'yimen-standard-bundle/1';
  id: string;
  version: number;
  title: LocalText;
  /** Business date from which it is in force. */
  effectiveFrom: string;
  /** Where the English wording comes from, said once for the whole bundle. */
  translation: LocalText;
  categories: readonly Category[];
  items: readonly ServiceItem[];
  priorityGroups: readonly PriorityGroup[];
  review: ReviewStandard;
  openingHours: OpeningHours;
  calendar: WorkdayCalendar;
  numbering: NumberingRule;
  settings: StandardSettings;
  evaluationScheme: EvaluationScheme;
  lifeEvents: readonly LifeEvent[];
  codeLists: readonly CodeList[];
  forms: readonly BundledForm[];
  /** Absent from bundles of districts that did not know it yet. */
  divisions?: DivisionList;
  /** Absent from bundles of districts that did not know it yet. */
  itemBundles?: readonly ItemBundle[];
  /** How items are handled, step by step. Absent from bundles of before. */
  procedures?: readonly Procedure[];
  /** The centre's own papers. Absent from bundles of districts that did not know them yet. */
  papers?: readonly PaperTemplate[];
}>;

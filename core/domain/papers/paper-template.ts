/**
 * The centre's own papers (收件回执, 受理通知书 …) as data: `standards/papers/<id>.json`.
 * Every text may hold `{{name}}`, filled in from the paper's data; in a list, from
 * the row of the list first. What the data does not have is printed as nothing.
 */
export type PaperTemplate = Readonly<{
  id: string;
  version: number;
  title: PaperText;
  pageSize: 'A4' | 'ticket';
  /** Where the wording comes from, so that somebody can look it up. */
  basis?: readonly PaperBasis[];
  /** 样表: no public source gives this paper. Said on the paper. */
  sample?: boolean;
  blocks: readonly PaperBlock[];
}>;

export type PaperText = Readonly<{ 'zh-Hans': string; en?: string }>;

export type PaperBasis = Readonly<{
  document?: string;
  title?: string;
  clause?: string;
  url?: string;
  retrieved?: string;
  note?: string;
}>;

/** Texts by name; rows of tables and lists by name. Dates, money and numbers come as they shall read. */
export type PaperData = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** `when`: a name in the data; the block is printed only where that has something in it. */
type Conditional = Readonly<{ when?: string }>;

export type PaperLineSize = 'small' | 'normal' | 'large' | 'number';

/** `label` is the pre-printed part, `text` what is filled in; one cell has one of them. */
export type PaperCell = Readonly<{ label?: string; text?: string; span?: number }>;

/** `width` is a share of the page's width beside the others. */
export type PaperColumn = Readonly<{ field: string; label: string; width: number; align?: 'left' | 'center' | 'right' }>;

/** Who signs: `signature` is a name in the data under which the drawn signature stands (an SVG made by `drawSignature`). */
export type PaperParty = Readonly<{ label: string; name?: string; date?: string; signature?: string }>;

export type PaperBlock = Conditional &
  (
    | Readonly<{ type: 'title'; text: string; subtitle?: string }>
    | Readonly<{ type: 'line'; text: string; align?: 'left' | 'center' | 'right'; size?: PaperLineSize }>
    | Readonly<{ type: 'grid'; columns: readonly number[]; rows: readonly (readonly PaperCell[])[] }>
    | Readonly<{
        type: 'table';
        /** Name of the rows in the data. */
        from: string;
        columns: readonly PaperColumn[];
        /** A first column 序号, from 1. */
        numbered?: boolean;
        /** Blank rows fill up to this many. */
        minRows?: number;
        /** In place of the rows where there are none. */
        empty?: string;
      }>
    /** Paragraphs, parted by line feeds; `indent`: two signs, as official texts have it. */
    | Readonly<{ type: 'text'; text: string; box?: boolean; indent?: boolean; minHeightMm?: number }>
    | Readonly<{ type: 'list'; from: string; text: string; ordered?: boolean; empty?: string }>
    | Readonly<{ type: 'signatures'; parties: readonly PaperParty[] }>
    /** The office's name and the date at the foot, over which the seal goes. */
    | Readonly<{ type: 'stamp'; text: string; date?: string }>
  );

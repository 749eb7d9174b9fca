import type { OutputOf, ParsedInputOf } from '../../contract/index';
import type { CasePlace, CaseRecord } from './ports';
import { inTwoPhases, refuse, type Handler, type KeptRefusal, type Preparation } from '../handler';
import type { ReadTx, SealedPlace } from '../ports';
import { checkPassword, noteFailure, type CheckedPassword } from '../session/check-password';
import { readSettings } from '../settings';
import { listFiles } from './case-lister';
import { forWire } from './keep-views';
import { readPage, type CasePage } from './list-cases';
import { shanghaiTime, writeSheet, type ListedCase } from './write-sheet';

type Input = ParsedInputOf<'case.export'>;

/** Rows read in one go: the hub answers others in between. */
const pageSize = 100;
const mostListed = 100;
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportSubject = (exportId: string) => `export/${exportId}`;

function wordsPlace(exportId: string): SealedPlace {
  return { table: 'case_export', column: 'words', row: exportId };
}

type Prepared =
  | Readonly<{ kind: 'denied'; checked: Exclude<CheckedPassword, { verdict: 'right' }> }>
  | Readonly<{ kind: 'made'; exportId: string; rows: number; bytes: Uint8Array; witness: Witness }>;

type Witness = Extract<CheckedPassword, { verdict: 'right' }>['person'] | null;

/**
 * A file of the list. The rows are read a page at a time before the transaction;
 * the fact says who, what filter and how many. From many rows on it takes the
 * manager and a second person (reliability.md §14, row 69).
 */
export const exportCases = inTwoPhases<'case.export', Prepared>(
  async (input, preparation) => {
    const { read, standards, actor } = preparation;
    const settings = await read((tx) => readSettings(tx, standards.bundle));
    const files = await gather(input, preparation, settings.mostExportRows);
    const isMass = files.length >= settings.massExportRows;
    if (isMass && actor.role !== 'manager') {
      refuse('export.managerOnly', { rows: files.length, from: settings.massExportRows });
    }

    const checked = await checkWitness(input, preparation, isMass, files.length);
    if (checked !== null && checked.verdict !== 'right') {
      return { kind: 'denied', checked };
    }

    const exportId = preparation.newId();
    const witness = checked?.person ?? null;
    const bytes = await write(files, input, preparation, { exportId, witness });
    return { kind: 'made', exportId, rows: files.length, bytes, witness };
  },
  async ({ text, order, language: _language, witness: _witness, requestId: _requestId, ...filter }, context, made) => {
    const { tx, actor, now, surroundings, businessDate } = context;
    if (made.kind === 'denied') {
      return deny(context, made.checked);
    }

    const { exportId, rows, bytes, witness } = made;
    const words =
      text === undefined || text === ''
        ? null
        : await tx.vault.seal(exportSubject(exportId), wordsPlace(exportId), text);
    const witnessId = witness?.id ?? null;
    await tx.record('caseList.exported', exportId, { exportId, filter, order, words, rows, witnessId });
    const fileName = `cases-${businessDate}-${now.slice(11, 19).replaceAll(':', '')}.xlsx`;
    surroundings.exports.keep(exportId, actor.staffId ?? refuse('method.forbidden'), { fileName, mediaType, bytes });
    return { exportId, rows };
  },
);

async function deny(
  { tx, actor, now }: Parameters<Parameters<typeof inTwoPhases<'case.export', Prepared>>[1]>[1],
  checked: Exclude<CheckedPassword, { verdict: 'right' }>,
): Promise<KeptRefusal> {
  return noteFailure(tx, actor.stationId ?? refuse('method.forbidden'), now, checked);
}

/** Every case that fits, or a refusal: half a list would be taken for the whole one. */
async function gather(input: Input, preparation: Preparation, most: number): Promise<readonly CaseRecord[]> {
  const { text, order, language: _language, witness: _witness, requestId: _requestId, ...filter } = input;
  const found: CaseRecord[] = [];
  let after: CasePlace | null = null;
  do {
    const place: CasePlace | null = after;
    const page: CasePage = await preparation.read((tx) =>
      readPage({ ...preparation, tx }, { text, filter, order }, place, pageSize),
    );
    found.push(...page.cases);
    after = page.next;
    if (found.length > most || page.crowded) {
      refuse('export.tooMany', { most });
    }
  } while (after !== null);

  return found.length === 0 ? refuse('export.nothing') : found;
}

async function checkWitness(
  { witness }: Input,
  preparation: Preparation,
  isMass: boolean,
  rows: number,
): Promise<CheckedPassword | null> {
  if (!isMass) {
    return null;
  }

  if (witness === null) {
    return refuse('export.witnessNeeded', { rows });
  }

  const { actor } = preparation;
  const checked = await checkPassword(actor.stationId ?? refuse('method.forbidden'), witness, preparation);
  return checked.verdict === 'right' && checked.person.id === actor.staffId ? refuse('export.witnessSame') : checked;
}

async function write(
  files: readonly CaseRecord[],
  input: Input,
  preparation: Preparation,
  made: Readonly<{ exportId: string; witness: Witness }>,
): Promise<Uint8Array> {
  const { read, now, actor } = preparation;
  const listed: ListedCase[] = [];
  for (let start = 0; start < files.length; start += pageSize) {
    listed.push(...(await read((tx) => listFiles({ ...preparation, tx }, files.slice(start, start + pageSize)))));
  }

  const { centre, by } = await read(async (tx) => ({
    centre: (await tx.centre.get()).name,
    by: actor.staffId === null ? '' : ((await tx.staff.find(actor.staffId))?.name ?? ''),
  }));
  const at = shanghaiTime(now);
  const mark = [by, at, made.exportId.slice(0, 8)].join(' ');
  const { language } = input;
  return writeSheet(listed, { mark, ...headOf({ centre, by, at, rows: files.length, ...made }, language) }, language);
}

type Head = Readonly<{ centre: string; by: string; at: string; rows: number; exportId: string; witness: Witness }>;

function headOf({ centre, by, at, rows, exportId, witness }: Head, language: Input['language']) {
  const second =
    witness === null ? '' : language === 'zh' ? `，复核人 ${witness.name}` : `, confirmed by ${witness.name}`;
  return language === 'zh'
    ? {
        title: `${centre} 办件清单`,
        lines: [
          `导出人 ${by}${second}，${at}，共 ${rows} 件，编号 ${exportId}`,
          '姓名已遮挡。仅限工作使用，用后删除；每行都有导出标记，本次导出已记入日志。',
        ],
      }
    : {
        title: `${centre}: cases`,
        lines: [
          `Exported by ${by}${second}, ${at}, ${rows} cases, no. ${exportId}`,
          'Names are masked. For work only, delete after use; every row is marked and this export is on record.',
        ],
      };
}

export const readExport: Handler<'case.readExport'> = async ({ exportId }, { actor, surroundings }) => {
  const file = actor.staffId === null ? null : surroundings.exports.find(exportId, actor.staffId);
  const { fileName, mediaType: type, bytes } = file ?? refuse('export.gone');
  return { fileName, mediaType: type, base64: Buffer.from(bytes).toString('base64') };
};

export const listExports: Handler<'case.listExports'> = async (_input, { tx }) => {
  const names = await staffNames(tx);
  const exports: OutputOf<'case.listExports'>['exports'] = [];
  for (const { id, at, staffId, witnessId, rows, filter, searched } of await tx.cases.listExports(mostListed)) {
    exports.push({
      exportId: id,
      at,
      by: names.get(String(staffId)) ?? null,
      witness: names.get(String(witnessId)) ?? null,
      rows,
      searched,
      filter: forWire(filter),
    });
  }

  return { exports };
};

async function staffNames(tx: ReadTx): Promise<ReadonlyMap<string, string>> {
  return new Map((await tx.staff.list()).map(({ id, name }) => [String(id), name]));
}

import type { PaperBlock, PaperTemplate } from '../domain/papers/paper-template';
import type { StandardBundle } from '../domain/standards/bundle';
import { paperDataNames, type PaperDataNames } from '../domain/standards/paper-data-names';
import type { BundleFault } from './bundle-fault';

/** That the hub can fill in what a paper asks for, and that each row of a grid is as wide as the grid. */
export function checkPapers({ papers = [] }: StandardBundle): readonly BundleFault[] {
  return papers.flatMap((paper, index) => [
    ...checkOnce(papers, index),
    ...checkSource(paper, `papers[${index}]`),
    ...paper.blocks.flatMap((block, at) => checkBlock(paper.id, block, `papers[${index}].blocks[${at}]`)),
  ]);
}

function checkOnce(papers: readonly PaperTemplate[], index: number): readonly BundleFault[] {
  const { id } = papers[index] as PaperTemplate;
  const isRepeated = papers.findIndex((other) => other.id === id) < index;
  return isRepeated ? [{ path: `papers[${index}].id`, message: `${id} is used twice` }] : [];
}

function checkSource({ basis = [], sample }: PaperTemplate, path: string): readonly BundleFault[] {
  const isCited = basis.some(({ document, title, url }) => [document, title, url].some((one) => one !== undefined));
  return isCited || sample === true
    ? []
    : [{ path: `${path}.basis`, message: 'names no source; a paper without one is a sample and must say so' }];
}

function checkBlock(id: string, block: PaperBlock, path: string): readonly BundleFault[] {
  const names = paperDataNames[id];
  return [
    ...(block.type === 'grid' ? checkGrid(block, path) : []),
    ...(names === undefined ? [] : checkNames(block, names, path)),
  ];
}

function checkGrid(block: Extract<PaperBlock, { type: 'grid' }>, path: string): readonly BundleFault[] {
  return block.rows.flatMap((row, index) => {
    const width = row.reduce((sum, { span = 1 }) => sum + span, 0);
    return width === block.columns.length
      ? []
      : [{ path: `${path}.rows[${index}]`, message: `is ${width} columns wide, not ${block.columns.length}` }];
  });
}

function checkNames(block: PaperBlock, names: PaperDataNames, path: string): readonly BundleFault[] {
  const isRows = block.type === 'table' || block.type === 'list';
  const columns = isRows ? names.rows[block.from] : [];
  if (columns === undefined) {
    return isRows ? [{ path: `${path}.from`, message: `the hub has no rows named ${block.from}` }] : [];
  }

  const known = new Set([...names.texts, ...columns]);
  const whenKnown = block.when === undefined || known.has(block.when) || names.rows[block.when] !== undefined;
  const strangers = [...placesIn(block), ...fieldsIn(block)].filter((name) => !known.has(name));
  return [
    ...(whenKnown ? [] : [{ path: `${path}.when`, message: `the hub fills in nothing named ${block.when}` }]),
    ...[...new Set(strangers)].map((name) => ({ path, message: `the hub fills in nothing named ${name}` })),
  ];
}

/** Names between braces, wherever in the block. */
function placesIn(block: PaperBlock): readonly string[] {
  return [...JSON.stringify(block).matchAll(/\{\{\s*([A-Za-z0-9]*)\s*\}\}/g)].map(([, name = '']) => name);
}

function fieldsIn(block: PaperBlock): readonly string[] {
  switch (block.type) {
    case 'table':
      return block.columns.map(({ field }) => field);
    case 'signatures':
      return block.parties.flatMap(({ signature }) => signature ?? []);
    default:
      return [];
  }
}

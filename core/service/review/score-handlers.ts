import type { CategoryId } from '../../domain/id';
import { satisfaction } from '../../domain/scoring/satisfaction';
import type { EvaluationScheme } from '../../domain/standards/bundle';
import { itemName } from '../../domain/standards/look-up';
import type { Handler } from '../handler';
import type { ServedRecord } from '../ports';
import type { ReviewRecord } from './ports';
import { demandPeriod } from './read-bad-reviews';
import { hashCanonical } from './scheme-hash';

type Part = Readonly<{ reviews: readonly ReviewRecord[]; served: readonly ServedRecord[] }>;

function shareOf({ reviews, served }: Part, scheme: EvaluationScheme) {
  const total = served.reduce((sum, row) => sum + row.count, 0);
  return satisfaction(
    reviews.map((review) => review.level),
    total,
    scheme,
  );
}

export const readScore: Handler<'score.read'> = async ({ from, to }, { tx, standards: { bundle } }) => {
  demandPeriod(from, to);
  const scheme = bundle.evaluationScheme;
  const all: Part = { reviews: await tx.reviews.list(from, to), served: await tx.tickets.served(from, to) };
  const where = (matches: (row: ServedRecord | ReviewRecord) => boolean): Part => ({
    reviews: all.reviews.filter(matches),
    served: all.served.filter(matches),
  });

  return {
    scheme: {
      id: scheme.id,
      version: scheme.version,
      sha256: hashCanonical(scheme),
      minimumReviews: scheme.minimumReviews,
    },
    from,
    to,
    centre: shareOf(all, scheme),
    counters: (await tx.counters.list()).map(({ id, number, name }) => ({
      ...shareOf(
        where((row) => row.counterId === id),
        scheme,
      ),
      counterId: id,
      counterNumber: number,
      counterName: name,
    })),
    categories: bundle.categories
      .filter((category) => category.takesNumbers)
      .map(({ id, letter, name }) => ({
        ...shareOf(
          where((row) => row.categoryId === id),
          scheme,
        ),
        categoryId: id as CategoryId,
        letter,
        name,
      })),
    levels: bundle.review.levels.map(({ level }) => ({
      level,
      count: all.reviews.filter((review) => review.level === level).length,
    })),
    tags: bundle.review.tags
      .map(({ code, level, text }) => ({
        code,
        level,
        text,
        count: all.reviews.filter((review) => review.tags.includes(code)).length,
      }))
      .filter((tag) => tag.count > 0),
  };
};

export const listBadReviews: Handler<'review.listBad'> = async ({ from, to }, { tx, standards: { bundle } }) => {
  demandPeriod(from, to);
  const badLevels = bundle.review.levels.filter((level) => level.bad).map(({ level }) => level as number);
  const numbers = new Map((await tx.counters.list()).map((counter) => [counter.id, counter.number]));
  const bad = (await tx.reviews.list(from, to)).filter((review) => badLevels.includes(review.level));
  const listed = [];
  for (const { id, at, level, tags, words, ticketNumber, counterId, itemId } of bad) {
    const place = { table: 'review', column: 'words', row: id };
    listed.push({
      reviewId: id,
      at,
      level,
      tags: bundle.review.tags.filter((tag) => tags.includes(tag.code)).map((tag) => tag.text),
      words: words === null ? null : await tx.vault.open(id, place, words),
      ticketNumber,
      counterNumber: numbers.get(counterId) ?? 0,
      itemName: itemName(bundle, itemId),
    });
  }

  return listed;
};

export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Which of the candidates an arrow key leads to: the nearest one that lies that
 * way, with a step aside counting three times a step ahead. Answers with its
 * index, or -1 where there is nothing.
 */
export function nearestInDirection(from: Box, candidates: readonly Box[], direction: Direction): number {
  let best = -1;
  let bestDistance = Infinity;
  candidates.forEach((candidate, index) => {
    const distance = distanceTowards(turn(from, direction), turn(candidate, direction));
    if (distance !== null && distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

/** Distance to a box that lies to the right; null where it does not. */
function distanceTowards(from: Box, to: Box): number | null {
  const isAhead =
    (to.left + to.right) / 2 > (from.left + from.right) / 2 && to.right > from.right && to.left >= from.left;
  if (!isAhead) {
    return null;
  }
  const ahead = Math.max(0, to.left - from.right);
  const aside = Math.max(0, to.top - from.bottom, from.top - to.bottom);
  const centre = Math.abs((to.top + to.bottom) / 2 - (from.top + from.bottom) / 2);
  return ahead + 3 * aside + centre / 100;
}

/** Turns the plane so that the direction points right. */
function turn({ left, top, right, bottom }: Box, direction: Direction): Box {
  switch (direction) {
    case 'right':
      return { left, top, right, bottom };
    case 'left':
      return { left: -right, top, right: -left, bottom };
    case 'down':
      return { left: top, top: left, right: bottom, bottom: right };
    case 'up':
      return { left: -bottom, top: left, right: -top, bottom: right };
  }
}

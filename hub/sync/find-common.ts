type HashAt = (seq: number) => Promise<string | null>;

/**
 * The last place where both sides of a log agree, by bisection: two chains that
 * agree at one place agree at all before it. They agree at 0 by definition, since
 * that hash is made of the log's own name. `differ` is a place where they do not.
 */
export async function findCommon(ours: HashAt, theirs: HashAt, differ: number): Promise<number> {
  let agreed = 0;
  let apart = differ;
  while (apart - agreed > 1) {
    const middle = Math.floor((agreed + apart) / 2);
    const [mine, yours] = [await ours(middle), await theirs(middle)];
    if (mine !== null && mine === yours) {
      agreed = middle;
    } else {
      apart = middle;
    }
  }

  return agreed;
}

import type { Knex } from 'knex';

/**
 * So many residents in a file that no hub has open, each with the sealed values,
 * key and six words of a real one, and a case. Their texts are as long as real
 * ones; nobody opens them, since no search of the comparison finds them. The
 * newest closed cases are given to real applicants, whose names a list opens.
 */
export async function addPeople(db: Knex, people: number, applicants: readonly string[]): Promise<void> {
  const some = 'with recursive p(n) as (select 1 union all select n + 1 from p where n < ?)';
  const at = `strftime('%Y-%m-%dT%H:%M:%fZ', '2025-01-01T00:00:00', '+' || (p.n / 3) || ' minutes')`;
  const fields = `(select 'name' as field union all select 'idNumber' union all select 'phones' union all select 'sex')`;
  const kinds = `(select 'number' as kind union all select 'phone' union all select 'name' union all select 'pinyin'
    union all select 'surname' union all select 'initials')`;
  // Many share a surname and initials, a few a name, nobody a number: as tokens do in a city.
  const word = `case w.kind when 'surname' then p.n % 300 when 'initials' then p.n % 5000
    when 'name' then p.n % 300000 when 'pinyin' then p.n % 100000 else p.n end`;
  const statements = [
    `insert into resident (id, registered_at, revision) select 'made-' || p.n, ${at}, 1 from p`,
    `insert into resident_indexed (resident_id, revision) select 'made-' || p.n, 1 from p`,
    `insert into subject_key (subject_id, wrapped, position)
       select 'resident/made-' || p.n, 'v1.' || hex(randomblob(42)), p.n from p`,
    `insert into resident_value (id, resident_id, field, value, source, verified, collected_at)
       select 'made-' || p.n || f.field, 'made-' || p.n, f.field, 'v1.' || hex(randomblob(32)), 'document', 1, ${at}
       from p cross join ${fields} f`,
    `insert into resident_token (token, resident_id, kind)
       select substr(w.kind || '00000000000000000000000000', 1, 16) || printf('%016x', (${word}) * 2654435761), 'made-' || p.n, w.kind
       from p cross join ${kinds} w`,
    `insert into case_file (id, number, business_date, state, state_since, channel, resident_id, item_id, opened_at, due_on)
       select 'made-' || p.n, 'M' || p.n, substr(${at}, 1, 10), case when p.n % 50 = 0 then 'accepted' else 'completed' end,
         ${at}, 'counter', 'made-' || p.n, 'subsistence-allowance-application', ${at}, date('2025-01-20', '+' || (p.n % 300) || ' days')
       from p`,
  ];
  // Nothing of this need outlive a crash; with little memory the words' index would be written many times over.
  await db.raw('pragma synchronous = off');
  await db.raw('pragma cache_size = -1500000');
  await db.transaction(async (trx) => {
    for (const statement of statements) {
      await trx.raw(statement.replace(/^insert/u, `${some} insert`), [people]);
    }
    const newest = await trx('case_file')
      .select<{ id: string }[]>('id')
      .where({ state: 'completed' })
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(applicants.length);
    for (const [index, { id }] of newest.entries()) {
      await trx('case_file')
        .where({ id })
        .update({ resident_id: applicants[index] ?? null });
    }
  });
  await db.raw('pragma wal_checkpoint(truncate)');
}

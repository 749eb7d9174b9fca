import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { ConsentPurpose } from '../../contract/resident-facts';
import type { Instant } from '../../domain/calendar/instant';
import type { CaseId, ResidentId } from '../../domain/id';
import type { DocumentKind } from '../../domain/identity/identity-document';
import type { ResidentField } from '../../domain/residents/resident-field';
import type { Relation, ValueSource } from '../../domain/residents/resident-record';
import type {
  MergeRow,
  RelationRow,
  ResidentsReadTx,
  ResidentsWriteTx,
  SealedDocument,
  SealedValue,
} from '../../service/resident/ports';
import type { Sealer } from '../../service/sealer';
import { peopleRepository } from './people';

type Row = Record<string, string | number | null>;

export function residentRepository(db: Knex, sealer: Sealer): ResidentsReadTx {
  return {
    ...recordsOf(db),
    ...relationsOf(db),
    ...looksAt(db),
    ...peopleRepository(db, sealer),
    async findByKeys(keys, limit) {
      const tokens = keys.map(({ kind, text }) => sealer.token(kind, text));
      const rows = await db<{ token: string; resident_id: string }>('resident_token')
        .distinct('resident_id')
        .whereIn('token', tokens)
        .limit(limit);
      return rows.map((row) => row.resident_id as ResidentId);
    },
    async listAlike(limit) {
      const groups = await db('resident_token')
        .select<{ residents: string }[]>(db.raw('group_concat(resident_id) as residents'))
        .whereIn('kind', ['likeness', 'number'])
        .groupBy('kind', 'token')
        .havingRaw('count(*) > 1')
        .limit(limit);
      return groups.map(({ residents }) => residents.split(',').sort() as ResidentId[]);
    },
    async listUnindexed(limit) {
      const rows = await db<{ id: string }>('resident')
        .leftJoin('resident_indexed', 'resident_indexed.resident_id', 'resident.id')
        .select<{ id: string }[]>('resident.id')
        .whereRaw('resident_indexed.revision is not resident.revision')
        .limit(limit);
      return rows.map((row) => row.id as ResidentId);
    },
  };
}

export function residentWriter(trx: Knex, sealer: Sealer): Pick<ResidentsWriteTx, 'index'> {
  return {
    async index(id, keys) {
      const row = await trx<{ id: string; revision: number }>('resident').select('revision').where({ id }).first();
      await trx('resident_token').where({ resident_id: id }).delete();
      for (const { kind, text } of keys) {
        await trx('resident_token')
          .insert({ token: sealer.token(kind, text), resident_id: id, kind })
          .onConflict(['token', 'resident_id'])
          .ignore();
      }

      await trx('resident_indexed')
        .insert({ resident_id: id, revision: row?.revision ?? 0 })
        .onConflict('resident_id')
        .merge();
    },
  };
}

function recordsOf(db: Knex) {
  return {
    async find(id: ResidentId) {
      const row = await db<Row>('resident').where({ id }).first();
      return row === undefined
        ? null
        : {
            id,
            registeredAt: row['registered_at'] as Instant,
            mergedInto: row['merged_into'] as ResidentId | null,
            erasedAt: row['erased_at'] as Instant | null,
          };
    },
    async listMergedInto(id: ResidentId) {
      const rows: { id: string }[] = await db
        .withRecursive('merged', (query) => {
          void query
            .from('resident')
            .select('id')
            .where({ merged_into: id })
            .union((next) => {
              void next.from('resident').select('resident.id').join('merged', 'resident.merged_into', 'merged.id');
            });
        })
        .from('merged')
        .select('id');
      return rows.map((row) => row.id as ResidentId);
    },
    async listValues(id: ResidentId) {
      const rows = await db<Row>('resident_value').where({ resident_id: id }).orderBy('collected_at');
      return rows.map(valueFromRow);
    },
    async listDocuments(id: ResidentId) {
      const rows = await db<Row>('resident_document').where({ resident_id: id }).orderBy('recorded_at');
      return rows.map(documentFromRow);
    },
    listSubjects: (id: ResidentId) => listSubjects(db, id),
  };
}

/** Everything that is sealed about a resident, by the subjects of its keys. */
async function listSubjects(db: Knex, id: ResidentId): Promise<string[]> {
  // Forms and papers of before belong to a ticket; since then they belong to a case.
  const tickets = () => db('ticket_resident').select('ticket_id').where({ resident_id: id });
  const cases = () => db('case_file').select('id').where({ resident_id: id });
  const owned = (table: string) =>
    db(table)
      .select<{ id: string }[]>('id')
      .where((row) => {
        void row.whereIn('ticket_id', tickets()).orWhereIn('case_id', cases());
      });
  const papers = await owned('document').whereNot({ kind: 'ticket' });
  const files = await db<{ file_id: string; resident_id: string }>('attachment')
    .distinct('file_id')
    .where({ resident_id: id });
  const asked = await db<{ id: string; resident_id: string }>('enquiry').select('id').where({ resident_id: id });
  return [
    `resident/${id}`,
    ...(await cases()).map((file: { id: string }) => `case/${file.id}`),
    ...(await owned('draft')).map((draft) => `draft/${draft.id}`),
    ...papers.map((paper) => `document/${paper.id}`),
    ...files.map((file) => `attachment/${file.file_id}`),
    ...asked.map((enquiry) => `enquiry/${enquiry.id}`),
  ];
}

function relationsOf(db: Knex) {
  return {
    async listRelations(id: ResidentId) {
      const rows = await db<Row>('resident_relation')
        .where({ resident_id: id })
        .orWhere({ other_id: id })
        .orderBy('id');
      return rows.map(relationFromRow);
    },
    async findRelation(id: string) {
      const row = await db<Row>('resident_relation').where({ id }).first();
      return row === undefined ? null : relationFromRow(row);
    },
    async listConsents(id: ResidentId) {
      const rows = await db<Row>('resident_consent').where({ resident_id: id }).orderBy('purpose');
      return rows.map((row) => ({
        purpose: row['purpose'] as ConsentPurpose,
        given: row['given'] === 1,
        at: row['at'] as Instant,
      }));
    },
    async findOfTicket(ticketId: string) {
      const row = await db<Row>('ticket_resident').where({ ticket_id: ticketId }).first();
      return (row?.['resident_id'] ?? null) as ResidentId | null;
    },
    async findMerge(id: string) {
      const row = await db<Row>('resident_merge').where({ id }).first();
      return row === undefined ? null : mergeFromRow(row);
    },
    async listMerges(limit: number) {
      const rows = await db<Row>('resident_merge').orderBy('merged_at', 'desc').limit(limit);
      return rows.map(mergeFromRow);
    },
  };
}

function looksAt(db: Knex) {
  return {
    async countReveals(staffId: string, since: Instant) {
      const row = await db('resident_reveal')
        .where({ staff_id: staffId })
        .whereNot({ purpose: 'form' })
        // What was refused showed nothing.
        .whereNot({ fields: '[]' })
        .where('at', '>', since)
        .count({ count: '*' })
        .first();
      return Number((row as { count?: number } | undefined)?.count ?? 0);
    },
    async listReveals(limit: number) {
      const rows = await db<Row>('resident_reveal').orderBy('at', 'desc').limit(limit);
      return rows.map((row) => ({
        residentId: row['resident_id'] as ResidentId,
        staffId: row['staff_id'] as string | null,
        fields: JSON.parse(String(row['fields'])) as ResidentField[],
        purpose: String(row['purpose']),
        at: row['at'] as Instant,
      }));
    },
  };
}

function valueFromRow(row: Row): SealedValue {
  return {
    id: String(row['id']),
    field: row['field'] as ResidentField,
    value: row['value'] as Sealed,
    source: row['source'] as ValueSource,
    verified: row['verified'] === 1,
    collectedAt: row['collected_at'] as Instant,
    collectedBy: row['collected_by'] as string | null,
    caseId: row['case_id'] as CaseId | null,
    record: row['record'] as string | null,
  };
}

function documentFromRow(row: Row): SealedDocument {
  return {
    id: String(row['id']),
    kind: row['kind'] as DocumentKind,
    number: row['number'] as Sealed,
    verified: row['verified'] === 1,
    recordedAt: row['recorded_at'] as Instant,
  };
}

function relationFromRow(row: Row): RelationRow {
  return {
    id: String(row['id']),
    residentId: row['resident_id'] as ResidentId,
    otherId: row['other_id'] as ResidentId,
    relation: row['relation'] as Relation,
    sameHousehold: row['same_household'] === 1,
  };
}

function mergeFromRow(row: Row): MergeRow {
  return {
    id: String(row['id']),
    intoId: row['into_id'] as ResidentId,
    fromId: row['from_id'] as ResidentId,
    mergedAt: row['merged_at'] as Instant,
    mergedBy: row['merged_by'] as string | null,
    undoneAt: row['undone_at'] as Instant | null,
  };
}

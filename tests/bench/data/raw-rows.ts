import type postgres from 'postgres'
import { asWorker } from '../../support/database/postgres.ts'

/** Two minimal tables: what somebody sent, and one line of its history. */
export async function makeRawTables(superuser: postgres.Sql): Promise<void> {
  await superuser.unsafe(`
    create table public.raw_rows (id uuid primary key default gen_random_uuid(), event_id uuid, worker_id uuid, answers jsonb,
      created_at timestamptz default now(), unique (event_id, worker_id));
    create table public.raw_history (id bigint generated always as identity primary key, row_id uuid, status text,
      at timestamptz default now());
    grant usage on schema public to authenticated, authenticator;
    grant all on public.raw_rows, public.raw_history to authenticated, authenticator;`)
}

/** The two rows of a worker, in as many round trips as a call of a function takes: begin, claims, rows, commit. */
export const insertAsWorker = (
  pool: postgres.Sql,
  workerId: string,
  eventId: string,
  answers: postgres.JSONValue,
) => asWorker(pool, workerId, (sql) => insertRows(sql, workerId, eventId, answers))

/** The two rows in one statement that commits by itself: the minimum of a plain driver. */
export const insertRows = (
  sql: postgres.ISql,
  workerId: string,
  eventId: string,
  answers: postgres.JSONValue,
) =>
  sql`with made as (
      insert into public.raw_rows (event_id, worker_id, answers) values (${eventId}, ${workerId}, ${sql.json(answers)}) returning id
    ) insert into public.raw_history (row_id, status) select id, '已确认' from made`

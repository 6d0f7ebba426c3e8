import type postgres from 'postgres'
import { aSignup } from './events.ts'
import { makeWorkers } from './postgres.ts'
import { callAs } from './race.ts'
import type { Signed } from './seat-storm.ts'

/** A person, and what their phone would send. */
export type Comer = { worker: string; answers: postgres.JSONValue }

/** This many women and men. The sex changes every forty people, so that both come to each of forty events. */
export async function makeCrowd(superuser: postgres.Sql, people: number): Promise<Comer[]> {
  const workers = await makeWorkers(superuser, people)
  return workers.map((worker, index) => ({
    worker,
    answers: JSON.parse(
      JSON.stringify(aSignup(Math.floor(index / 40) % 2 ? { sex: '男', birthDate: '1990-01-01' } : {})),
    ),
  }))
}

/** Everybody signs up once, for the events in turn. People with a seat are added to `signed`. */
export function signUpInTurn(
  pool: postgres.Sql,
  crowd: readonly Comer[],
  events: readonly string[],
  signed: Signed[] = [],
): (() => Promise<void>)[] {
  return crowd.map(({ worker, answers }, index) => async () => {
    const eventId = events[index % events.length] ?? ''
    const { id, status } = await callAs(
      pool,
      worker,
      (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(answers)}) as answer`,
    )
    if (id && status) signed.push({ worker, id, status })
  })
}

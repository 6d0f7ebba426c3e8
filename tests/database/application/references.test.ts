import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { aSubmission } from '../../support/database/submissions.ts'

const server = usePostgres()
let [wangFang, liQiang] = ['', '']
beforeAll(async () => {
  ;[wangFang = '', liQiang = ''] = await makeWorkers(server.current.superuser, 2)
})

async function submit(worker: string): Promise<string> {
  const pool = server.current.connect(1)
  const submission = JSON.parse(JSON.stringify(aSubmission()))
  try {
    const answer = await callAs(
      pool,
      worker,
      (sql) => sql`select api.submit_application(${sql.json(submission)}) as answer`,
    )
    return answer.reference ?? ''
  } finally {
    await pool.end()
  }
}

/** The reference of Wang Fang's application is drawn for Li Qiang first. */
async function drawTheSame(changes: Record<string, (definition: string) => string> = {}) {
  const { superuser } = server.current
  const taken = await submit(wangFang)
  await superuser`create sequence public.drawn`
  await superuser`grant usage on sequence public.drawn to public`
  const takenFirst = (definition: string) =>
    definition.replace(
      /\nbegin\n/,
      `\nbegin\n  if nextval('public.drawn') = 1 then\n    return '${taken}';\n  end if;\n`,
    )
  try {
    return await withoutGuard(
      superuser,
      { 'private.reference_number': takenFirst, ...changes },
      async () => ({
        taken,
        drawn: await submit(liQiang),
      }),
    )
  } finally {
    await superuser`drop sequence public.drawn`
  }
}

describe('a reference that another application has', () => {
  test('is a fault to Li Qiang when only the same submission is looked out for', async () => {
    const onlyTheSame = (definition: string) =>
      definition.replace(
        'on conflict do nothing',
        'on conflict on constraint one_application_per_submission do nothing',
      )
    await expect(drawTheSame({ 'private.submit_application': onlyTheSame })).rejects.toThrow(
      'applications_reference_key',
    )
  })

  test('is drawn again, and his application is there once', async () => {
    const { taken, drawn } = await drawTheSame()
    expect(drawn).toMatch(/^AH/)
    expect(drawn).not.toBe(taken)
    const rows = await server.current.superuser`select from public.applications where worker_id = ${liQiang}`
    expect(rows).toHaveLength(1)
  })
})

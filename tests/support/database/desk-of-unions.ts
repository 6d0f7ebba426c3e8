import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { catalogue } from '#province/catalogue.ts'
import { asWorker, makeWorkers, type PostgresServer } from './postgres.ts'
import { cases, type Step } from './staff-week.ts'
import { aSubmission, decisionParameters, decisionSql } from './submissions.ts'

/** A union's clerk at the console, signed in with the login of the union. */
export type Clerk = { union: string; login: string; sql: postgres.Sql }

/** An application of the week: its worker, its case, and the clerk who has it. */
export type Played = { worker: string; reference: string; case: (typeof cases)[number]; clerk: Clerk }

/** What the week left: every application, and whatever was not as it should be, in words. */
export type Week = { played: readonly Played[]; clerks: readonly Clerk[]; wrong: string[] }

/** The worker's own calls, several at once. */
type Phones = postgres.Sql

/** Cases that are passed on go to a county of Huangshan, so its clerk goes on with them. */
const receiver = '341000'

/** Opens a login for each union and signs in with it. The caller ends the sessions. */
export async function openDesk(server: PostgresServer, unions: readonly string[]): Promise<Clerk[]> {
  const clerks: Clerk[] = []
  for (const union of unions) {
    const [opened] = await server.owner<{ login: string; password: string }[]>`
      select login, password from private.open_desk_login(${union})`
    if (opened === undefined) throw new Error('no login')
    const address = new URL(server.url)
    address.username = opened.login
    address.password = opened.password
    clerks.push({
      union,
      login: opened.login,
      sql: postgres(address.href, { max: 1, prepare: false, onnotice: () => {} }),
    })
  }
  return clerks
}

/**
 * Submits this many applications to these clerks' unions and plays the desk's week with all clerks at work at once: each takes its own
 * applications step by step, while workers withdraw and correct, and the jobs run. After each step a clerk tries the neighbor's row.
 */
export async function playWeek(
  server: PostgresServer,
  clerks: readonly Clerk[],
  count: number,
): Promise<Week> {
  const workers = await makeWorkers(server.superuser, count)
  const phones = server.connect(6)
  const wrong: string[] = []
  const played: Played[] = []
  try {
    await inTurns(workers, 6, async (worker, place) => {
      const clerk = at(clerks, place)
      const reference = await submit(phones, worker, clerk.union, place)
      played.push({ worker, reference, case: at(cases, Math.floor(place / clerks.length)), clerk })
    })
    const longest = Math.max(...cases.map(({ steps }) => steps.length))
    for (let round = 0; round < longest; round += 1) {
      const jobs = server.superuser`update private.jobs set next_run_at = now()`.then(
        () => server.superuser`select api.run_due_jobs()`,
      )
      await Promise.all([jobs, ...clerks.map((clerk) => workThrough(clerk, round))])
    }
  } finally {
    await phones.end()
  }
  return { played, clerks, wrong }

  /** One clerk's morning: this step of all that the clerk has, and the neighbor's rows, which stay as they are. */
  async function workThrough(clerk: Clerk, round: number): Promise<void> {
    const own = played.filter((one) => one.clerk === clerk && one.case.steps[round] !== undefined)
    const [foreign] = played.filter((one) => one.clerk !== clerk)
    for (const one of own) {
      const step = one.case.steps[round]
      if (step === undefined) continue
      const said = await play(phones, one, step)
      if (said !== undefined) wrong.push(`${one.reference} step ${round + 1} of ${clerk.login}: ${said}`)
      if ('staff' in step && step.refused === undefined && step.staff.transferTo !== undefined)
        one.clerk = clerks.find(({ union }) => union === receiver) ?? clerk
    }
    if (foreign !== undefined) wrong.push(...(await tryForeign(clerk, foreign)))
  }
}

/** Plays one step. Returns what went wrong, or nothing. */
async function play(phones: Phones, one: Played, step: Step): Promise<string | undefined> {
  const { worker, reference, clerk } = one
  if ('worker' in step) return fault(actAsWorker(phones, worker, reference, step.worker))
  if ('mark' in step)
    return fault(
      clerk.sql.unsafe(
        `update public.attachments set verdict = $2::public.slot_verdict, verdict_note = $3
         where worker_id = $1 and superseded_at is null`,
        [worker, step.mark, step.note ?? null],
      ),
    )
  const work =
    'staff' in step
      ? clerk.sql.unsafe(decisionSql, decisionParameters(reference, step.staff) as string[])
      : 'undo' in step
        ? clerk.sql.unsafe('select public.undo_decision($1, $2)', [reference, step.undo])
        : clerk.sql.unsafe(step.change)
  const said = await fault(work)
  if (step.refused === undefined || said === undefined)
    return said ?? (step.refused && `should be refused with ${step.refused}`)
  return [step.refused, '42501'].includes(said.split(' ')[0] ?? '') ? undefined : said
}

/** What a clerk gets who knows the number of another union's application: no row, no change, a refusal in Chinese. */
async function tryForeign({ login, sql }: Clerk, { reference }: Played): Promise<string[]> {
  const rows = await sql`select from public.reviews where reference = ${reference}`
  const decided = await sql`
    update public.reviews set decision = '受理' where reference = ${reference} returning id`
  const undone = await fault(sql`select public.undo_decision(${reference}, '点错了一行')`)
  const wrong: string[] = []
  if (rows.length + decided.length > 0) wrong.push(`${login} reached ${reference}`)
  if (!undone?.includes('没有')) wrong.push(`${login} may undo ${reference}: ${undone}`)
  return wrong
}

async function submit(phones: Phones, worker: string, union: string, place: number): Promise<string> {
  const item = at(catalogue, place)
  const id = randomUUID()
  const attachment = file(id, 'tuitionReceipt')
  const submission = JSON.parse(
    JSON.stringify(
      aSubmission({
        tradeUnionId: union,
        serviceCode: item.code,
        serviceName: item.name,
        applicantName: `示例${place}`,
        attachments: [{ id, slot: 'tuitionReceipt' }],
      }),
    ),
  )
  return asWorker(phones, worker, async (sql) => {
    await sql`select api.create_attachment(${sql.json(attachment)})`
    const [row] = await sql<{ reference: string }[]>`
      select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`
    return row?.reference ?? ''
  })
}

type Corrected = {
  answers: postgres.JSONValue
  correction: { items: { name: string; kind: string }[] } | null
}

function actAsWorker(phones: Phones, worker: string, reference: string, act: 'withdraw' | 'supplement') {
  return asWorker(phones, worker, async (sql) => {
    if (act === 'withdraw') return sql`select api.withdraw_application(${reference})`
    const [row] = await sql<{ detail: Corrected }[]>`select api.get_application(${reference}) as detail`
    const attachments: { id: string; slot: string }[] = []
    for (const { name, kind } of row?.detail.correction?.items ?? [])
      if (kind === 'attachments') {
        const id = randomUUID()
        await sql`select api.create_attachment(${sql.json(file(id, name))})`
        attachments.push({ id, slot: name })
      }
    const supplement = {
      clientToken: randomUUID(),
      answers: row?.detail.answers ?? {},
      summary: '姓名：示例',
      secrets: {},
      attachments,
    }
    return sql`select api.supplement_application(${reference}, ${sql.json(supplement)})`
  })
}

const file = (id: string, slot: string) => ({
  id,
  slot,
  mimeType: 'image/jpeg',
  byteSize: 5,
  sha256: 'ab'.repeat(32),
  fileName: '照片.jpg',
})

/** The code and the sentence of a refusal, or nothing when it worked. */
async function fault(work: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error
    return `${error.code === 'P0001' ? error.detail : error.code} ${error.message}`
  }
}

/** Does this to each, so many at once. */
async function inTurns<T>(all: readonly T[], atOnce: number, act: (one: T, place: number) => Promise<void>) {
  let next = 0
  const turn = async () => {
    for (let place = next++; place < all.length; place = next++) await act(at(all, place), place)
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}

function at<T>(all: readonly T[], place: number): T {
  const one = all[place % all.length]
  if (one === undefined) throw new Error('there is always one')
  return one
}

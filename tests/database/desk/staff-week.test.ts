import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { cases, type Step } from '../../support/database/staff-week.ts'
import {
  announceFile,
  decide,
  decisionParameters,
  decisionSql,
  submit,
} from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Detail = {
  status: string
  timeline: { title: string }[]
  answers: object
  correction: { items: { name: string; kind: string }[] } | null
}
type Played = { worker: Person; reference: string; case: (typeof cases)[number]; sentences: string[] }

/** Forty applications of all services, each a case of the week. Half of the desk works as role staff. */
const week: Played[] = []

beforeAll(async () => {
  for (let place = 0; place < 40; place += 1) {
    const worker = await signIn(database.current, `Worker ${place}`)
    const item = catalogue[place % catalogue.length]
    const one = cases[place % cases.length]
    if (item === undefined || one === undefined) throw new Error('there is always one')
    const attachments = [await announceFile(worker, 'tuitionReceipt')]
    const reference = await submit(worker, {
      serviceCode: item.code,
      serviceName: item.name,
      applicantName: `示例${place}`,
      attachments,
    })
    week.push({ worker, reference, case: one, sentences: [] })
  }
  // Takes the first step of every case, then the second, as in a real week.
  const longest = Math.max(...cases.map(({ steps }) => steps.length))
  for (let round = 0; round < longest; round += 1)
    for (const [place, played] of week.entries()) {
      const step = played.case.steps[round]
      if (step !== undefined) await play(played, step, place % 2 === 0)
    }
})

async function play(played: Played, step: Step, isStaff: boolean): Promise<void> {
  const { worker, reference } = played
  if ('worker' in step) return actAsWorker(worker, reference, step.worker)
  if ('mark' in step) {
    await database.current.query(
      `update public.attachments set verdict = $2::public.slot_verdict, verdict_note = $3
       where worker_id = $1 and superseded_at is null`,
      [worker.id, step.mark, step.note ?? null],
    )
    return
  }
  const { refused } = step
  if (refused === undefined) {
    if ('staff' in step) await decide(database.current, reference, step.staff)
    else if ('undo' in step)
      await database.current.query('select public.undo_decision($1, $2)', [reference, step.undo])
    return
  }
  const refusal =
    'staff' in step
      ? await refusalOf(database.current, decisionSql, decisionParameters(reference, step.staff))
      : 'undo' in step
        ? await refusalOf(database.current, 'select public.undo_decision($1, $2)', [reference, step.undo])
        : await refusalOfChange(step.change, isStaff)
  expect([refused, '42501'], refusal.sentence).toContain(refusal.code)
  if (refusal.code !== '42501') played.sentences.push(refusal.sentence)
}

const refusalOfChange = (sql: string, isStaff: boolean) =>
  isStaff ? staffRefusalOf(database.current, sql) : refusalOf(database.current, sql)

async function actAsWorker(worker: Person, reference: string, act: 'withdraw' | 'supplement'): Promise<void> {
  if (act === 'withdraw') {
    await worker.call('withdraw_application', { reference })
    return
  }
  const { answers, correction } = await worker.call<Detail>('get_application', { reference })
  const slots = (correction?.items ?? []).filter(({ kind }) => kind === 'attachments')
  const attachments = []
  for (const { name } of slots) attachments.push(await announceFile(worker, name))
  await worker.call('supplement_application', {
    reference,
    supplement: {
      clientToken: crypto.randomUUID(),
      answers,
      summary: '姓名：示例',
      secrets: {},
      attachments,
    },
  })
}

const detailOf = ({ worker, reference }: Played) => worker.call<Detail>('get_application', { reference })

describe('after a week at the desk', () => {
  test('every service and every case was there', () => {
    expect(week).toHaveLength(40)
    expect(new Set(week.map((played) => played.case)).size).toBe(cases.length)
  })

  test('every application stands where it should', async () => {
    for (const [place, played] of week.entries())
      expect((await detailOf(played)).status, `${place}`).toBe(played.case.status)
  })

  test('every worker’s timeline tells what happened, in order, and nothing that was refused', async () => {
    for (const [place, played] of week.entries()) {
      const titles = (await detailOf(played)).timeline.map(({ title }) => title).reverse()
      expect(titles, `${place}`).toEqual(played.case.timeline)
    }
  })

  test('every decision brought its worker one message, and nobody another’s', async () => {
    for (const played of week) {
      const messages = await played.worker.call<{ link: string }[]>('list_messages')
      const own = played.case.timeline.filter((title) => !['提交申请', '已补好', '撤回申请'].includes(title))
      expect(messages).toHaveLength(own.length)
      for (const { link } of messages) expect(link).toBe(`/applications/${played.reference}`)
    }
  })

  test('every refusal was a Chinese sentence that says what to do', () => {
    const sentences = week.flatMap((played) => played.sentences)
    expect(sentences.length).toBeGreaterThan(40)
    for (const sentence of sentences) expect(sentence).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/)
  })

  test('every open application has one open round, every closed one none', async () => {
    const wrong = await database.current.query(`
      select application.reference, application.status, count(review.id) filter (where review.closed_at is null) as open
      from public.applications as application join public.reviews as review on review.application_id = application.id
      group by application.id
      having (application.closed_at is null) <> (count(review.id) filter (where review.closed_at is null) = 1)`)
    expect(wrong).toEqual([])
  })

  test('every decision is in the record of changes, with who made it', async () => {
    const [row] = await database.current.query(`
      select count(*)::integer as missing from public.reviews as review
      where review.decision is not null and not exists (
        select from public.change_log as entry
        where entry.subject = review.reference and entry.after ->> 'decision' = review.decision::text
          and entry.database_user <> '')`)
    expect(row).toEqual({ missing: 0 })
  })
})

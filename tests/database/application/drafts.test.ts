import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDraft, type Saved, save } from '../../support/database/drafts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

const typed = (name: string) => ({ ...aDraft().content, answers: { fullName: name } })
const list = (person: Person) => person.call<Saved[]>('list_drafts')

const runJobs = async () => {
  await database.current.query('update private.jobs set next_run_at = now()')
  await serviceAccount(database.current).call('run_due_jobs')
}

/** Moves everything about the draft this many days into the past. */
const daysPass = (id: string, days: number) =>
  behindTheGuards(
    database.current,
    `update private.drafts set saved_at = saved_at - make_interval(days => $2::integer),
       warned_at = warned_at - make_interval(days => $2::integer) where id = $1`,
    [id, days],
  )

describe('Wang Fang, who types on one phone and goes on at another,', () => {
  test('finds everything she typed, numbers whole', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    expect(await save(wangFang, draft)).toMatchObject({ id: draft.id, revision: 1 })
    expect(await wangFang.call('get_draft', { draft_id: draft.id })).toMatchObject({
      ...draft.content,
      serviceCode: draft.serviceCode,
      revision: 1,
    })
  })

  test('has several drafts at once, the one worked on last first', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const [first, second] = [aDraft(), aDraft({ serviceCode: 'living-aid' })]
    await save(wangFang, first)
    await save(wangFang, second)
    await save(wangFang, { ...first, revision: 1, content: typed('示例二') })
    expect((await list(wangFang)).map(({ id }) => id)).toEqual([first.id, second.id])
  })

  test('does not lose what the other phone typed: the phone that has not seen it is told', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await save(wangFang, { ...draft, revision: 1, content: typed('新手机') })
    const late = { ...draft, revision: 1, content: typed('旧手机') }
    expect(await wangFang.refusal('save_draft', { draft: late })).toBe('409 draft_changed')
    expect(await wangFang.call('get_draft', { draft_id: draft.id })).toMatchObject(typed('新手机'))
    // After reading it, the old phone may save.
    expect(await save(wangFang, { ...late, revision: 2 })).toMatchObject({ revision: 3 })
  })

  test('may send the same save twice, when its answer was lost on the way', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    expect(await save(wangFang, draft)).toMatchObject({ revision: 1 })
  })

  test('has no draft left once it is submitted, and a late save brings none back', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await submit(wangFang, { clientToken: draft.id })
    expect(await list(wangFang)).toEqual([])
    expect(await wangFang.refusal('save_draft', { draft })).toBe('409 draft_submitted')
    expect(await wangFang.refusal('get_draft', { draft_id: draft.id })).toBe('404 not_found')
  })

  test('keeps the draft when the submission is refused', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    const attachments = [{ id: randomUUID(), slot: 'tuitionReceipt' }]
    await expect(submit(wangFang, { clientToken: draft.id, attachments })).rejects.toThrow(
      'attachment_unknown',
    )
    expect((await list(wangFang)).map(({ id }) => id)).toEqual([draft.id])
  })

  test('can throw a draft away, once', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await wangFang.call('delete_draft', { draft_id: draft.id })
    expect(await list(wangFang)).toEqual([])
    expect(await wangFang.refusal('delete_draft', { draft_id: draft.id })).toBe('404 not_found')
  })

  test('may have fifty drafts and no more', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    for (let number = 0; number < 50; number += 1) await save(wangFang, aDraft())
    expect(await wangFang.refusal('save_draft', { draft: aDraft() })).toBe('429 rate_limited')
  })
})

test('Li Qiang sees, changes and deletes no draft of Wang Fang', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const liQiang = await signIn(database.current, 'Li Qiang')
  const draft = aDraft()
  await save(wangFang, draft)
  expect(await list(liQiang)).toEqual([])
  for (const name of ['get_draft', 'delete_draft'])
    expect(await liQiang.refusal(name, { draft_id: draft.id })).toBe('404 not_found')
  // With the same id he has his own draft, and hers stays.
  await save(liQiang, { ...draft, content: typed('示例三') })
  expect(await wangFang.call('get_draft', { draft_id: draft.id })).toMatchObject(draft.content)
})

test('nothing typed stands in a plain column', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const draft = aDraft({ content: typed('只在草稿里的名字') })
  await save(wangFang, draft)
  const [row] = await database.current.query<{ text: string }>(
    `select draft::text || encode(draft.content, 'escape') as text from private.drafts as draft where id = $1`,
    [draft.id],
  )
  expect(row?.text).not.toContain('只在草稿里的名字')
  expect(row?.text).not.toContain(knownIdNumber)
})

describe('after 90 days', () => {
  test('a draft goes, and she was told a week before', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await daysPass(draft.id, 82)
    await runJobs()
    expect(await wangFang.call('list_messages')).toEqual([])
    await daysPass(draft.id, 2)
    await runJobs()
    await runJobs()
    expect(await wangFang.call<object[]>('list_messages')).toMatchObject([
      { title: '没填完的表快要删除了', body: expect.stringContaining('困难职工子女助学'), link: '/drafts' },
    ])
    expect(await list(wangFang)).toHaveLength(1)
    await daysPass(draft.id, 8)
    await runJobs()
    expect(await list(wangFang)).toEqual([])
  })

  test('a job that comes late still gives her the week', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await daysPass(draft.id, 200)
    await runJobs()
    expect(await list(wangFang)).toHaveLength(1)
    await daysPass(draft.id, 8)
    await runJobs()
    expect(await list(wangFang)).toEqual([])
  })

  test('typing on starts the 90 days anew', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const draft = aDraft()
    await save(wangFang, draft)
    await daysPass(draft.id, 84)
    await runJobs()
    await save(wangFang, { ...draft, revision: 1, content: typed('接着填') })
    await daysPass(draft.id, 20)
    await runJobs()
    expect(await list(wangFang)).toHaveLength(1)
  })
})

import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { announceFile, decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
type Paper = { id: string; slot: string; acceptedAt: string | null; handedInAt: string; endsAt: string }
type Offer = { agreedAt: string | null; slots: string[]; papers: Paper[] }

const query = (sql: string, parameters: unknown[] = []) => database.current.query(sql, parameters)
const offerTo = (person: Person) => person.call<Offer>('list_papers')
const agree = (person: Person) => person.call<Offer>('agree_to_papers', { version: '2026-11' })
const copyOf = (paper: { id: string }, copy_id: string = randomUUID()) => ({
  paper_id: paper.id,
  copy_id,
  slot: 'studentProof',
})

/** A photo with bytes of its own, handed in with an application. */
async function handIn(person: Person, slot = 'studentProof', changes: object = {}) {
  const photo = await announceFile(person, slot)
  await behindTheGuards(
    database.current,
    `update public.attachments set sha256 = encode(sha256(id::text::bytea), 'hex') where id = '${photo.id}'`,
  )
  return { reference: await submit(person, { attachments: [photo], ...changes }), photo }
}
async function approve(reference: string) {
  await decide(database.current, reference, { decision: '受理' })
  await decide(database.current, reference, { decision: '通过' })
}
async function accepted(person: Person, slot?: string, changes?: object) {
  const made = await handIn(person, slot, changes)
  await approve(made.reference)
  return made
}
const verdict = (id: string, word: string) =>
  query(`update public.attachments set verdict = $2 where id = $1`, [id, word])
/** The decision was made so many months ago. */
const decidedAgo = (reference: string, ago: string) =>
  behindTheGuards(
    database.current,
    `update public.applications set decided_at = now() - interval '${ago}' where reference = '${reference}'`,
  )

let wangFang: Person
beforeEach(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
})

describe('what Wang Fang is offered again', () => {
  test('is an accepted paper, with its days and its end after twelve months, once she agreed; before that only how many', async () => {
    const { photo } = await accepted(wangFang)
    expect(await offerTo(wangFang)).toEqual({ agreedAt: null, slots: ['studentProof'], papers: [] })
    const { papers, agreedAt } = await agree(wangFang)
    expect(agreedAt).not.toBeNull()
    expect(papers).toMatchObject([{ id: photo.id, slot: 'studentProof' }])
    const [paper] = papers
    const end = new Date(paper?.acceptedAt ?? '')
    end.setUTCFullYear(end.getUTCFullYear() + 1)
    expect(new Date(paper?.endsAt ?? '')).toEqual(end)
  })

  test('are no papers of an application that is open, withdrawn or refused, unless staff found the paper right', async () => {
    await agree(wangFang)
    const open = await handIn(wangFang)
    expect((await offerTo(wangFang)).papers).toEqual([])
    await wangFang.call('withdraw_application', { reference: open.reference })
    expect((await offerTo(wangFang)).papers).toEqual([])
    const refused = await handIn(wangFang)
    await verdict(refused.photo.id, '合格')
    await decide(database.current, refused.reference, { decision: '受理' })
    await decide(database.current, refused.reference, { decision: '不予通过', reason: '收入超过标准' })
    expect((await offerTo(wangFang)).papers.map(({ id }) => id)).toEqual([refused.photo.id])
  })

  test.each(['重拍', '材料不符'])('is no paper that staff found %s', async (word) => {
    await agree(wangFang)
    const { photo } = await accepted(wangFang)
    await verdict(photo.id, word)
    expect((await offerTo(wangFang)).slots).toEqual([])
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('409 paper_not_reusable')
  })

  test('is no paper twelve months after it was accepted, and still one on the last day', async () => {
    await agree(wangFang)
    const { photo, reference } = await accepted(wangFang)
    await decidedAgo(reference, '12 months - 1 minute')
    expect((await offerTo(wangFang)).slots).toHaveLength(1)
    await decidedAgo(reference, '12 months + 1 minute')
    expect((await offerTo(wangFang)).slots).toEqual([])
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('409 paper_not_reusable')
  })

  test('is no receipt that was paid against already, and one of an application that she withdrew', async () => {
    await agree(wangFang)
    const items = [
      { name: 'studentProof', label: '缴费票据', kind: 'attachments', follows: [], isForOnce: true },
    ]
    const { photo } = await accepted(wangFang, 'studentProof', { items })
    expect((await offerTo(wangFang)).slots).toEqual([])
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('409 paper_not_reusable')
    const withdrawn = await handIn(wangFang, 'studentProof', { items })
    await wangFang.call('withdraw_application', { reference: withdrawn.reference })
    await wangFang.call('copy_paper', copyOf(withdrawn.photo))
  })

  test('is no photo that was changed or deleted in the console, and none while the decision is undone', async () => {
    await agree(wangFang)
    const changed = await accepted(wangFang)
    await query(
      `insert into private.file_checks (path, checked_at, fault, found_at)
       select path, now(), '变了', now() from public.attachments where id = $1`,
      [changed.photo.id],
    )
    const undone = await accepted(wangFang)
    expect((await offerTo(wangFang)).papers.map(({ id }) => id)).toEqual([undone.photo.id])
    await query(`select public.undo_decision($1, '点错了一行')`, [undone.reference])
    expect((await offerTo(wangFang)).slots).toEqual([])
  })
})

describe('a copy', () => {
  test('belongs to the new application: its row says since when, and staff read it in materials', async () => {
    await agree(wangFang)
    const { photo, reference } = await accepted(wangFang)
    await decidedAgo(reference, '3 months')
    const id = randomUUID()
    const made = await wangFang.call('copy_paper', copyOf(photo, id))
    expect(made).toMatchObject({
      id,
      path: `${wangFang.id}/${id}.jpg`,
      source: `${wangFang.id}/${photo.id}.jpg`,
    })
    expect(await wangFang.call('copy_paper', copyOf(photo, id))).toEqual(made)
    const again = await submit(wangFang, { attachments: [{ id, slot: 'studentProof' }] })
    const rows = await asStaff(
      database.current,
      `select 再用, 材料编号 from public.materials where 申请编号 = '${again}'`,
    )
    expect(rows).toEqual([
      { 材料编号: id, 再用: expect.stringMatching(/^\d{4}-\d\d-\d\d 交过，\d{4}-\d\d-\d\d 通过$/) },
    ])
    const fresh = await handIn(wangFang)
    expect(
      await asStaff(
        database.current,
        `select 再用 from public.materials where 申请编号 = '${fresh.reference}'`,
      ),
    ).toEqual([{ 再用: null }])
  })

  test('of a copy prolongs nothing, and is offered once', async () => {
    await agree(wangFang)
    const { photo, reference } = await accepted(wangFang)
    await decidedAgo(reference, '11 months')
    const id = randomUUID()
    await wangFang.call('copy_paper', copyOf(photo, id))
    const again = await submit(wangFang, { attachments: [{ id, slot: 'studentProof' }] })
    await approve(again)
    const { papers } = await offerTo(wangFang)
    expect(papers).toHaveLength(1)
    expect(Date.parse(papers[0]?.endsAt ?? '')).toBeLessThan(Date.now() + 32 * 86_400_000)
  })

  test('that was refused takes the paper it was made from with it', async () => {
    await agree(wangFang)
    const { photo } = await accepted(wangFang)
    const id = randomUUID()
    await wangFang.call('copy_paper', copyOf(photo, id))
    await submit(wangFang, { attachments: [{ id, slot: 'studentProof' }] })
    await verdict(id, '重拍')
    expect((await offerTo(wangFang)).slots).toEqual([])
  })

  test('needs the consent, which may be given again; what was copied before stays hers', async () => {
    const { photo } = await accepted(wangFang)
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('422 consent_missing')
    await Promise.all([agree(wangFang), agree(wangFang)])
    const id = randomUUID()
    await wangFang.call('copy_paper', copyOf(photo, id))
    const given = await wangFang.call<{ id: number; kind: string; version: string }[]>('list_consents')
    const own = given.filter(({ kind }) => kind === 'kept-papers')
    expect(own).toMatchObject([{ version: '2026-11' }])
    await wangFang.call('withdraw_consent', { consent_id: own[0]?.id })
    expect(await offerTo(wangFang)).toEqual({ agreedAt: null, slots: [], papers: [] })
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('422 consent_missing')
    // A repeated request whose answer was lost.
    await wangFang.call('copy_paper', copyOf(photo, id))
    await submit(wangFang, { attachments: [{ id, slot: 'studentProof' }] })
    expect((await agree(wangFang)).papers).toEqual([])
    const later = await accepted(wangFang)
    expect((await offerTo(wangFang)).papers).toMatchObject([{ id: later.photo.id }])
  })

  test('is refused after one of two consents is withdrawn, which two accounts that became one may have given', async () => {
    const { photo } = await accepted(wangFang)
    await agree(wangFang)
    await wangFang.call('agree_to_papers', { version: '2025-01' })
    const given = await wangFang.call<{ id: number; kind: string }[]>('list_consents')
    const [first, second] = given.filter(({ kind }) => kind === 'kept-papers')
    expect(second).toBeDefined()
    await wangFang.call('withdraw_consent', { consent_id: first?.id })
    expect((await offerTo(wangFang)).agreedAt).toBeNull()
    expect(await wangFang.refusal('copy_paper', copyOf(photo))).toBe('422 consent_missing')
  })

  test('is made of nobody else’s paper, and under nobody else’s id', async () => {
    const { photo } = await accepted(wangFang)
    const liQiang = await signIn(database.current, 'Li Qiang')
    await agree(liQiang)
    expect((await offerTo(liQiang)).slots).toEqual([])
    expect(await liQiang.refusal('copy_paper', copyOf(photo))).toBe('404 not_found')
    const his = await accepted(liQiang)
    expect(await liQiang.refusal('copy_paper', copyOf(his.photo, photo.id))).toBe(
      `422 attachment_unknown ${photo.id}`,
    )
  })
})

describe('an erased application', () => {
  test('takes its papers out of the offer, and leaves the copies to the application that they were made for', async () => {
    await agree(wangFang)
    const { photo, reference } = await accepted(wangFang)
    const id = randomUUID()
    await wangFang.call('copy_paper', copyOf(photo, id))
    const again = await submit(wangFang, { attachments: [{ id, slot: 'studentProof' }] })
    await decide(database.current, reference, { decision: '办结' })
    await query(`select private.purge_application($1, '本人要求清除')`, [reference])
    expect((await offerTo(wangFang)).slots).toEqual([])
    expect(
      await query(`select path from private.doomed_files where path like $1`, [`${wangFang.id}/%`]),
    ).toEqual([{ path: `${wangFang.id}/${photo.id}.jpg` }])
    await approve(again)
    expect((await offerTo(wangFang)).papers.map((paper) => paper.id)).toEqual([id])
  })

  test('of a deleted account leaves no paper and no copy', async () => {
    await agree(wangFang)
    const { photo, reference } = await accepted(wangFang)
    await wangFang.call('copy_paper', copyOf(photo))
    await decide(database.current, reference, { decision: '办结' })
    await wangFang.call('delete_account')
    expect(await query(`select from public.attachments where worker_id = $1`, [wangFang.id])).toEqual([])
    expect(await wangFang.refusal('agree_to_papers', { version: '2026-11' })).toBe('401 unauthenticated')
  })
})

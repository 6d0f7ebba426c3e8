import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import {
  announceFile,
  decide,
  decisionParameters,
  decisionSql,
  submit,
} from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

/** An application of Wang Fang with a photo in each of two slots. */
async function withPhotos(): Promise<{ wangFang: Person; reference: string }> {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const attachments = [
    await announceFile(wangFang, 'tuitionReceipt'),
    await announceFile(wangFang, 'studentProof'),
  ]
  return { wangFang, reference: await submit(wangFang, { attachments }) }
}

/** Staff give a verdict on the photo of a slot in the console. */
const mark = (reference: string, slot: string, verdict: string, note: string | null = null) =>
  database.current.query(
    `update public.attachments as file set verdict = $3::public.slot_verdict, verdict_note = $4
     from public.applications as application
     where application.reference = $1 and file.application_id = application.id and file.slot = $2`,
    [reference, slot, verdict, note],
  )

type Detail = {
  status: string
  correction: { reason: string; items: { label: string }[] } | null
  timeline: { detail: string }[]
}

const correctionOf = async (worker: Person, reference: string) => {
  const { correction } = await worker.call<Detail>('get_application', { reference })
  return { reason: correction?.reason, items: correction?.items.map(({ label }) => label) }
}

describe('要求补正 with no items named', () => {
  test('takes the materials that staff marked, and leaves the good ones alone', async () => {
    const { wangFang, reference } = await withPhotos()
    await mark(reference, 'tuitionReceipt', '重拍', '反光')
    await mark(reference, 'studentProof', '合格')
    await decide(database.current, reference, { decision: '要求补正', reason: '照片看不清' })
    expect(await correctionOf(wangFang, reference)).toEqual({ reason: '照片看不清', items: ['缴费票据'] })
  })

  test('gives the notes of the verdicts as the reason when staff gave none', async () => {
    const { wangFang, reference } = await withPhotos()
    await mark(reference, 'tuitionReceipt', '重拍', '反光')
    await mark(reference, 'studentProof', '材料不符')
    await decide(database.current, reference, { decision: '要求补正' })
    expect(await correctionOf(wangFang, reference)).toEqual({
      reason: '缴费票据：重拍（反光）；学籍证明：材料不符。',
      items: ['缴费票据', '学籍证明'],
    })
  })

  test('is refused while nothing is marked as failed, with what to do', async () => {
    const { reference } = await withPhotos()
    await mark(reference, 'tuitionReceipt', '合格')
    const refusal = await refusalOf(
      database.current,
      decisionSql,
      decisionParameters(reference, { decision: '要求补正', reason: '看不清' }),
    )
    expect(refusal.code).toBe('items_required')
    expect(refusal.sentence).toMatch(/attachments 里把材料标为“重拍”“材料不符”/)
  })

  test('named items take precedence over verdicts', async () => {
    const { wangFang, reference } = await withPhotos()
    await mark(reference, 'tuitionReceipt', '重拍')
    await decide(database.current, reference, { decision: '要求补正', reason: '名字写错了', items: ['姓名'] })
    expect((await correctionOf(wangFang, reference)).items).toEqual(['姓名'])
  })

  test('a photo that was replaced by a supplement is asked for no second time', async () => {
    const { wangFang, reference } = await withPhotos()
    await mark(reference, 'tuitionReceipt', '重拍')
    await decide(database.current, reference, { decision: '要求补正' })
    const [{ answers, summary }] = (await database.current.query(
      'select answers, summary from public.applications where reference = $1',
      [reference],
    )) as [Record<string, unknown>]
    const attachments = [await announceFile(wangFang, 'tuitionReceipt')]
    await wangFang.call('supplement_application', {
      reference,
      supplement: { clientToken: crypto.randomUUID(), answers, summary, secrets: {}, attachments },
    })
    const refusal = await refusalOf(
      database.current,
      decisionSql,
      decisionParameters(reference, { decision: '要求补正', reason: '还是看不清' }),
    )
    expect(refusal.code).toBe('items_required')
  })
})

describe('a mark is refused', () => {
  test('on a photo that nobody has submitted', async () => {
    const { wangFang } = await withPhotos()
    const { id } = await announceFile(wangFang, 'tuitionReceipt')
    const sql = `update public.attachments set verdict = '合格' where id = $1`
    expect((await refusalOf(database.current, sql, [id])).code).toBe('not_submitted')
  })

  test('on an application that is over', async () => {
    const { wangFang, reference } = await withPhotos()
    await wangFang.call('withdraw_application', { reference })
    await expect(mark(reference, 'studentProof', '合格')).rejects.toThrow('这份申请已经结束')
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asStaff, behindTheGuards } from '../support/database/console.ts'
import { useEmbeddedSupabase } from '../support/database/embedded.ts'
import { type Person, signIn } from '../support/database/people.ts'
import { aSubmission } from '../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Assistance = { id: string; state: string; officer: string | null; ending: string | null }
type Assisted = Assistance & { draft: { revision: number; answers: Record<string, unknown> } | null }

let sun: Person
let wangFang: Person

beforeAll(async () => {
  await asStaff(
    database.current,
    `insert into public.union_officers (name, phone, unit_name, position, trade_union_id, can_confirm, can_assist) values
     ('孙示例', '13800000401', '示例街道工会', '干事', '340111', false, true),
     ('陈示例', '13800000402', '示例物流公司工会', '主席', '340111', true, false),
     ('周示例', '13800000403', '示例街道工会', '干事', '340111', false, true)`,
  )
  sun = await signIn(database.current, 'Sun', '13800000401')
  wangFang = await signIn(database.current, 'Wang Fang')
})
beforeEach(async () => {
  await behindTheGuards(database.current, 'delete from private.assistance_entries')
  await behindTheGuards(database.current, 'delete from private.assistance_codes')
  await behindTheGuards(
    database.current,
    `update public.assistances set requested_at = now() - interval '2 hours'`,
  )
})

/** Wang Fang's draft with a code that she reads out. */
async function askForHelp(person = wangFang) {
  const draftId = randomUUID()
  const content = { regionCode: '340111', answers: { fullName: '示例一' }, place: null, prefilled: [] }
  await person.call('save_draft', {
    draft: {
      id: draftId,
      serviceCode: 'living-aid',
      serviceName: '困难职工生活救助',
      variant: null,
      formVersion: 1,
      revision: 0,
      content,
      attachmentIds: [],
    },
  })
  const { code } = await person.call<{ code: string }>('request_assistance', { draft_id: draftId })
  return { draft_id: draftId, code }
}
const claim = (officer: Person, code: string) =>
  officer.call<Assistance & { refused?: string }>('claim_assistance', { code })
const approve = (draft_id: string, isApproved = true) =>
  wangFang.call<Assistance>('answer_assistance', { draft_id, approve: isApproved })
const look = (officer: Person, id: string) =>
  officer.call<Assisted>('get_assisted_draft', { assistance_id: id })
const save = { revision: 1, answers: { fullName: '示例一', familyIncome: 20000 } }
const otherCode = (code: string) => `${code.slice(0, 3)}${code.slice(3) === '000' ? '001' : '000'}`

describe('help from a union worker', () => {
  test('Sun enters the code, sees nothing until Wang Fang agrees, fills in, and is out', async () => {
    const { draft_id, code } = await askForHelp()
    expect(code).toMatch(/^\d{6}$/)
    const { id } = await claim(sun, code)
    expect(await look(sun, id)).toMatchObject({ state: '等同意', draft: null })
    expect(await sun.refusal('save_assisted_draft', { assistance_id: id, ...save })).toBe(
      '409 assistance_not_approved',
    )
    expect(await wangFang.call('get_assistance', { draft_id })).toMatchObject({
      state: '等同意',
      officer: '孙示例（示例街道工会干事）',
    })

    await approve(draft_id)
    expect((await look(sun, id)).draft?.answers).toEqual({ fullName: '示例一' })
    await sun.call('save_assisted_draft', { assistance_id: id, ...save })
    await sun.call('save_assisted_draft', { assistance_id: id, ...save })
    await sun.call('finish_assistance', { assistance_id: id })
    expect(await look(sun, id)).toMatchObject({ state: '已结束', ending: '已填好', draft: null })
    expect(await sun.refusal('save_assisted_draft', { assistance_id: id, ...save })).toBe(
      '410 assistance_over',
    )
    expect(await wangFang.call('get_draft', { draft_id })).toMatchObject({
      revision: 2,
      answers: save.answers,
    })

    const [logged] = await asStaff(
      database.current,
      `select action, subject, actor from public.access_log order by id desc limit 1`,
    )
    expect(logged).toEqual({
      action: '协助填写',
      subject: '困难职工生活救助',
      actor: '孙示例（示例街道工会干事），手机号 138****0401',
    })
  })

  test('Wang Fang submits herself, and timeline, round and list say who helped', async () => {
    const { draft_id, code } = await askForHelp()
    const { id } = await claim(sun, code)
    await approve(draft_id)
    const { reference, assistedBy, timeline } = await wangFang.call<{
      reference: string
      assistedBy: string
      timeline: { title: string }[]
    }>('submit_application', { submission: aSubmission({ clientToken: draft_id }) })
    expect(assistedBy).toBe('孙示例（示例街道工会干事）')
    expect(timeline.map(({ title }) => title)).toContain('协助填写')
    const [round] = await asStaff(
      database.current,
      `select assisted_by from public.reviews where reference = '${reference}'`,
    )
    expect(round?.assisted_by).toBe(assistedBy)
    const listed = await asStaff(
      database.current,
      `select 工会工作者 from public.assistance_records where 申请编号 = '${reference}'`,
    )
    expect(listed).toEqual([{ 工会工作者: assistedBy }])
    // Submitting ends the help: the officer sees nothing of it any more.
    expect(await look(sun, id)).toMatchObject({ state: '已结束', draft: null })
  })

  test('an application that somebody began to help with, unapproved, names nobody', async () => {
    const { draft_id, code } = await askForHelp()
    await claim(sun, code)
    const submission = aSubmission({ clientToken: draft_id })
    expect(await wangFang.call('submit_application', { submission })).toMatchObject({ assistedBy: null })
  })
})

describe('the code', () => {
  test('is refused to whom staff have not listed for help: a stranger, a chair, Wang Fang herself', async () => {
    const { code } = await askForHelp()
    const chen = await signIn(database.current, 'Chen', '13800000402')
    for (const person of [chen, wangFang, await signIn(database.current, 'Somebody', '13800000499')])
      expect(await person.refusal('claim_assistance', { code })).toBe('403 not_officer')
    // An officer who is the applicant too.
    const own = await askForHelp(sun)
    expect(await claim(sun, own.code)).toEqual({ refused: 'assistance_code_wrong' })
  })

  test('is not harmed by the wrong entries of others, however near they are', async () => {
    const { code } = await askForHelp()
    const zhou = await signIn(database.current, 'Zhou', '13800000403')
    for (let entry = 1; entry <= 10; entry += 1)
      expect(await claim(zhou, otherCode(code))).toEqual({ refused: 'assistance_code_wrong' })
    expect(await zhou.refusal('claim_assistance', { code })).toBe('429 rate_limited')
    expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
  })

  test('names one worker: two live codes are never the same', async () => {
    await askForHelp()
    const insert = `insert into private.assistance_codes (assistance_id, code_hash, expires_at)
      select $1, code_hash, now() from private.assistance_codes`
    const { draft_id } = await askForHelp()
    const [other] = await database.current.query<{ id: string }>(
      'select id from public.assistances where draft_id = $1',
      [draft_id],
    )
    await behindTheGuards(
      database.current,
      `delete from private.assistance_codes where assistance_id = '${other?.id}'`,
    )
    await expect(behindTheGuards(database.current, insert, [other?.id])).rejects.toThrow(
      'assistance_codes_are_different',
    )
  })

  test('is refused after ten minutes and after it was used', async () => {
    const late = await askForHelp()
    await behindTheGuards(
      database.current,
      `update private.assistance_codes set expires_at = now() - interval '1 second'`,
    )
    expect(await claim(sun, late.code)).toEqual({ refused: 'assistance_code_wrong' })
    const used = await askForHelp()
    await claim(sun, used.code)
    expect(await claim(sun, used.code)).toEqual({ refused: 'assistance_code_wrong' })
  })

  test('cannot be guessed on and on: ten wrong entries of an officer in an hour, thirty in a day', async () => {
    for (let entry = 1; entry <= 10; entry += 1) await claim(sun, '000000')
    const { code } = await askForHelp()
    expect(await sun.refusal('claim_assistance', { code })).toBe('429 rate_limited')
    await behindTheGuards(
      database.current,
      `update private.assistance_entries set at = now() - interval '2 hours'`,
    )
    expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
    await behindTheGuards(
      database.current,
      `insert into private.assistance_entries (worker_id, at)
       select worker_id, now() - interval '2 hours' from private.assistance_entries cross join generate_series(1, 2)`,
    )
    const next = await askForHelp()
    expect(await sun.refusal('claim_assistance', { code: next.code })).toBe('429 rate_limited')
  })

  test('lets Sun help a whole queue: right codes count against nothing', async () => {
    for (let helped = 1; helped <= 12; helped += 1) {
      const { code } = await askForHelp(await signIn(database.current, `worker ${helped}`))
      expect(await claim(sun, code)).toMatchObject({ state: '等同意' })
    }
  })
})

describe('the end', () => {
  test('comes after two hours, by Wang Fang, by a refusal, and when staff strike the officer off', async () => {
    const open = async () => {
      const { draft_id, code } = await askForHelp()
      const { id } = await claim(sun, code)
      await approve(draft_id)
      return { draft_id, id }
    }
    const over = await open()
    await behindTheGuards(
      database.current,
      `update public.assistances set ends_at = now() - interval '1 second' where id = $1`,
      [over.id],
    )
    expect(await look(sun, over.id)).toMatchObject({ state: '已结束', ending: '到时间', draft: null })

    const ended = await open()
    await wangFang.call('end_assistance', { draft_id: ended.draft_id })
    expect(await sun.refusal('save_assisted_draft', { assistance_id: ended.id, ...save })).toBe(
      '410 assistance_over',
    )

    const asked = await askForHelp()
    const { id } = await claim(sun, asked.code)
    await approve(asked.draft_id, false)
    expect(await look(sun, id)).toMatchObject({ state: '已结束', ending: '职工没有同意', draft: null })
    expect(await wangFang.refusal('answer_assistance', { draft_id: asked.draft_id, approve: true })).toBe(
      '409 assistance_over',
    )

    const struck = await open()
    await asStaff(
      database.current,
      `update public.union_officers set can_assist = false where name = '孙示例'`,
    )
    expect(await sun.refusal('get_assisted_draft', { assistance_id: struck.id })).toBe('403 not_officer')
    await asStaff(
      database.current,
      `update public.union_officers set can_assist = true where name = '孙示例'`,
    )
  })

  test('nobody else comes in: another officer, another worker, an approval before the code was entered', async () => {
    const { draft_id, code } = await askForHelp()
    expect(await wangFang.refusal('answer_assistance', { draft_id, approve: true })).toBe(
      '409 assistance_over',
    )
    const { id } = await claim(sun, code)
    const liQiang = await signIn(database.current, 'Li Qiang')
    expect(await liQiang.refusal('get_assisted_draft', { assistance_id: id })).toBe('404 not_found')
    expect(await liQiang.refusal('answer_assistance', { draft_id, approve: true })).toBe('404 not_found')
    expect(await liQiang.refusal('request_assistance', { draft_id })).toBe('404 not_found')
  })
})

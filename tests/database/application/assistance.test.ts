import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Assistance,
  askForHelp,
  claim,
  forgetEntries,
  listOfficers,
} from '../../support/database/assistance.ts'
import { asStaff, behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSubmission } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Assisted = Assistance & { draft: { revision: number; answers: Record<string, unknown> } | null }

let sun: Person
let wangFang: Person

beforeAll(async () => {
  await listOfficers(database.current)
  sun = await signIn(database.current, 'Sun', '13800000401')
  wangFang = await signIn(database.current, 'Wang Fang')
})
beforeEach(() => forgetEntries(database.current))

const approve = (draft_id: string, isApproved = true) =>
  wangFang.call<Assistance>('answer_assistance', { draft_id, approve: isApproved })
const look = (officer: Person, id: string) =>
  officer.call<Assisted>('get_assisted_draft', { assistance_id: id })
const save = { revision: 1, answers: { fullName: '示例一', familyIncome: 20000 } }

describe('help from a union worker', () => {
  test('Sun enters the code, sees nothing until Wang Fang agrees, fills in, and is out', async () => {
    const { draft_id, code } = await askForHelp(wangFang)
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
    const { draft_id, code } = await askForHelp(wangFang)
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
    // Submitting ends the help: the officer no longer sees the draft.
    expect(await look(sun, id)).toMatchObject({ state: '已结束', draft: null })
  })

  test('an application that somebody began to help with, unapproved, names nobody', async () => {
    const { draft_id, code } = await askForHelp(wangFang)
    await claim(sun, code)
    const submission = aSubmission({ clientToken: draft_id })
    expect(await wangFang.call('submit_application', { submission })).toMatchObject({ assistedBy: null })
  })
})

describe('the end', () => {
  test('comes after two hours, by Wang Fang, by a refusal, and when staff remove the officer from the list', async () => {
    const open = async () => {
      const { draft_id, code } = await askForHelp(wangFang)
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

    const asked = await askForHelp(wangFang)
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
    const { draft_id, code } = await askForHelp(wangFang)
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

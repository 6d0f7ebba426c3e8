import { describe, expect, test } from 'vitest'
import { releasedIdNumber, useRelease } from '../../support/database/releases.ts'

const database = useRelease('v0.2.0')
const asWangFang = <Answer>(call: string) => database.callAs<Answer>('release-wang-fang', call)
const asLiQiang = <Answer>(call: string) => database.callAs<Answer>('release-li-qiang', call)
const asOrganizer = <Answer>(call: string) => database.callAs<Answer>('release-organizer', call)

type Detail = { status: string; timeline: { title: string; detail: string | null }[] }
const detailOf = async (applicant: string) =>
  asWangFang<Detail>(`api.get_application('${await database.referenceOf(applicant)}')`)

async function idOfEvent(title: string): Promise<string> {
  const [event] = await database.query('select id from public.events where title = $1 order by state', [
    title,
  ])
  return String(event?.id)
}

describe('what a worker keeps', () => {
  test('Wang Fang finds her profile, and her draft with its photo as the officer filled it in', async () => {
    expect(await asWangFang('api.get_profile()')).toMatchObject({ answers: { fullName: '示例甲' } })
    const [draft] = await asWangFang<{ id: string }[]>('api.list_drafts()')
    const found = await asWangFang(`api.get_draft('${draft?.id}')`)
    expect(found).toMatchObject({ revision: 2, answers: { idNumber: releasedIdNumber, householdSize: 3 } })
    expect(
      await database.query(
        `select slot from public.attachments where id = any (
           select unnest(attachment_ids) from private.drafts where id = $1)`,
        [draft?.id],
      ),
    ).toEqual([{ slot: 'tuitionReceipt' }])
    expect(await asWangFang(`api.get_assistance('${draft?.id}')`)).toMatchObject({
      state: '填写中',
      officer: '示例主席（示例物流公司工会主席）',
    })
  })

  test('the permission for a message and the code by SMS are still there', async () => {
    expect(await database.query('select credits from private.message_credits')).toEqual([{ credits: 1 }])
    expect(await database.query('select tries_left from private.sms_codes')).toEqual([{ tries_left: 5 }])
    expect(await database.query(`select api.get_wechat_token('wx-release') as answer`)).toMatchObject([
      { answer: { token: 'release-token' } },
    ])
  })
})

describe('applications', () => {
  test('Wang Fang finds each in its status with what happened to it', async () => {
    const found = []
    for (const applicant of ['示例一', '示例二', '示例三', '示例四', '示例五', '示例六'])
      found.push((await detailOf(applicant)).status)
    expect(found).toEqual(['已受理', '待补正', '已办结', '已受理', '已撤回', '已通过'])
    expect((await detailOf('示例一')).timeline.map(({ title }) => title)).toContain('基层工会已确认')
    expect((await detailOf('示例四')).timeline.map(({ title }) => title)).toContain('撤销决定')
  })

  test('the correction still asks for the material that was marked, and the supplement is taken', async () => {
    const reference = await database.referenceOf('示例二')
    expect(await asWangFang(`api.get_application('${reference}')`)).toMatchObject({
      correction: { reason: '学籍证明：材料不符（不是本学期的）。', items: [{ label: '学籍证明' }] },
    })
    await asWangFang(`api.create_attachment('{"id": "00000000-0000-4000-8000-0000000000aa", "slot": "studentProof",
      "mimeType": "image/jpeg", "byteSize": 5, "sha256": "${'ab'.repeat(32)}", "fileName": "照片.jpg"}')`)
    await asWangFang(`api.supplement_application('${reference}', jsonb_build_object('clientToken', gen_random_uuid(),
      'answers', (select answers from public.applications where reference = '${reference}'), 'secrets', '{}'::jsonb,
      'summary', '姓名：示例二', 'given', '{}'::jsonb,
      'attachments', '[{"id": "00000000-0000-4000-8000-0000000000aa", "slot": "studentProof"}]'::jsonb))`)
    expect((await detailOf('示例二')).status).toBe('已提交')
  })

  test('money counts as 办结 said it last', async () => {
    expect(
      await database.query(
        `select 发放件数::integer, 金额合计::float from public.aid_money_by_county_and_month`,
      ),
    ).toEqual([{ 发放件数: 2, 金额合计: 4200.5 }])
  })

  test('the last decision of that time can be undone, the one that was undone not once more', async () => {
    const undo = async (applicant: string) =>
      database.query(`select public.undo_decision($1, '点错了一行')`, [await database.referenceOf(applicant)])
    await undo('示例六')
    expect((await detailOf('示例六')).status).toBe('已受理')
    await database.decide(await database.referenceOf('示例四'), '通过')
    await undo('示例四')
    await undo('示例四')
    expect((await detailOf('示例四')).status).toBe('已提交')
    await expect(undo('示例四')).rejects.toThrow('没有可以撤销的决定')
  })

  test('what was forgotten stays forgotten, and what was withdrawn stays withdrawn', async () => {
    expect(
      await database.query(
        `select applicant_name, summary from public.applications where erased_at is not null`,
      ),
    ).toEqual([{ applicant_name: '已清除', summary: '已清除' }])
    expect(await database.query('select 同意的内容 from public.withdrawn_consents')).toEqual([
      { 同意的内容: '银行账户信息' },
    ])
  })

  test('a message that WeChat did not take is on the list of those to call', async () => {
    expect(await database.query('select 手机号, 正文 from public.failed_messages')).toEqual([
      { 手机号: '138****0001', 正文: expect.stringContaining('金额 1000 元') },
    ])
  })
})

describe('the evening', () => {
  test('who was let in stays in, once, and who waits stays in line', async () => {
    const evening = await idOfEvent('示例相亲会')
    expect(await asWangFang(`api.get_my_signup('${evening}')`)).toMatchObject({
      status: '已签到',
      seatLabel: 'F01',
    })
    expect(
      await database.query(
        'select 方式, 结果 from public.check_in_records where 活动名称 = $1 order by 方式, 结果',
        ['示例相亲会'],
      ),
    ).toHaveLength(3)
    expect(
      await database.query(
        `select taken, waiting from public.event_pools where event_id = $1 order by pool::text desc`,
        [evening],
      ),
    ).toEqual([
      { taken: 1, waiting: 0 },
      { taken: 1, waiting: 1 },
    ])
  })

  test('the round stays closed with its pair and its exchange, and the tables stay planned', async () => {
    const evening = await idOfEvent('示例相亲会')
    expect(await asOrganizer(`api.get_choice_counts('${evening}')`)).toMatchObject({
      phase: '已结束',
      pairs: 1,
      saved: 0,
    })
    expect(await database.query('select count(*)::integer as kept from private.choice_exchanges')).toEqual([
      { kept: 1 },
    ])
    expect(await asWangFang(`api.get_my_round('${evening}')`)).toMatchObject({ phase: '已排座' })
  })

  test('a checked nickname is shown, one that waits for a person is on the list', async () => {
    const evening = await idOfEvent('示例相亲会')
    expect(await asLiQiang(`api.get_choice_round('${evening}')`)).toMatchObject({
      people: [{ nickname: '小示例甲' }],
    })
    expect(await database.query(`select text from public.text_checks where state = '需人工'`)).toEqual([
      { text: '小示例乙' },
    ])
  })
})

describe('other events', () => {
  test('the team has its seat, its list stays published, and its hash still proves it', async () => {
    const contest = await idOfEvent('示例知识竞赛')
    expect(await asLiQiang(`api.get_my_signup('${contest}')`)).toMatchObject({
      status: '已确认',
      seatLabel: 'N01-2',
      team: { size: 3, isCaptain: false },
    })
    expect(
      await database.query(
        `select signup_count, list_hash = encode(extensions.digest(list, 'sha256'), 'hex') as is_proven
         from public.event_closings`,
      ),
    ).toEqual([{ signup_count: 3, is_proven: true }])
  })

  test('the organizer lets a pending signup in, and finds the copy as a draft and who helps', async () => {
    const match = await idOfEvent('示例羽毛球赛')
    const [pending] = await database.query(
      `select id from public.signups where event_id = $1 and status = '待审核'`,
      [match],
    )
    await asOrganizer(`api.review_signup('${pending?.id}', true, '')`)
    expect(await asWangFang(`api.get_my_signup('${match}')`)).toMatchObject({ status: '已确认' })
    expect(
      await database.query(`select count(*)::integer as drafts from public.events where state = '草稿'`),
    ).toEqual([{ drafts: 1 }])
    expect(await asOrganizer(`api.list_co_organizers('${match}')`)).toMatchObject([
      { isForUnion: true },
      { name: '示例协助者' },
    ])
  })

  test('the choices that staff wrote for a service stay', async () => {
    expect(
      await database.query(
        `select choices from public.service_settings where service_code = 'model-worker-subsidy'`,
      ),
    ).toEqual([{ choices: ['特困补助', '疗养补助'] }])
  })
})

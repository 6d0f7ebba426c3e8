import { expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { insertPlace } from '../../support/database/places.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let streets = 0

async function apply(changes: { serviceCode?: string; tradeUnionId?: string; answers?: object } = {}) {
  const wangFang = await signIn(database.current, 'Wang Fang')
  streets += 1
  const { answers, ...rest } = changes
  const reference = await submit(wangFang, {
    serviceCode: 'reading-room',
    serviceName: '职工书屋（吧）、流动书箱建设',
    secrets: {},
    applicantName: '示例物流公司',
    items: [
      { name: 'venue', label: '地点', kind: 'field', follows: [] },
      { name: 'openingHours', label: '开放时间', kind: 'field', follows: [] },
    ],
    answers: {
      organizationName: '示例物流公司',
      officeAddress: `合肥市包河区示例路 ${streets} 号`,
      roomKind: '职工书屋',
      venue: '办公楼二楼东侧',
      openingHours: '周一至周五 8:00–18:00',
      keeperName: '示例管理员',
      agentPhone: '13800000001',
      ...answers,
    },
    ...rest,
  })
  return { wangFang, reference }
}
const drafted = async (reference: string) =>
  asStaff(
    database.current,
    `select state, kind, name, region_code, address, opening_hours, phone, contact_name, notice from public.places where drafted_from = '${reference}'`,
  )
const approve = async (reference: string) => {
  await decide(database.current, reference, { decision: '受理' })
  await decide(database.current, reference, { decision: '通过' })
}
const onThePhone = async () =>
  JSON.stringify(await database.current.query(`select api.list_places('340000') as places`))

test('an approved reading room is a draft in places, once, which workers see when staff have published it', async () => {
  const { reference } = await apply()
  await decide(database.current, reference, { decision: '受理' })
  expect(await drafted(reference)).toEqual([])
  await decide(database.current, reference, { decision: '通过' })
  expect(await drafted(reference)).toEqual([
    {
      state: '草稿',
      kind: '职工书屋',
      name: '示例物流公司职工书屋',
      region_code: '340111',
      address: `合肥市包河区示例路 ${streets} 号 办公楼二楼东侧`,
      opening_hours: '周一至周五 8:00–18:00',
      phone: null,
      contact_name: null,
      notice: null,
    },
  ])
  expect(await onThePhone()).not.toContain('示例物流公司职工书屋')
  await decide(database.current, reference, { decision: '办结' })
  expect(await drafted(reference)).toHaveLength(1)
  await asStaff(
    database.current,
    `update public.places set state = '已发布' where drafted_from = '${reference}'`,
  )
  expect(await onThePhone()).toContain('示例物流公司职工书屋')
})

test.each([
  ['women-workers-home', { homeKind: '女职工休息哺乳室', roomKind: undefined }, '母婴室'],
  ['women-workers-home', { homeKind: '托育室', roomKind: undefined }, '托管'],
  ['women-workers-home', { homeKind: '心灵驿站', roomKind: undefined }, '女工家园'],
  ['reading-room', { roomKind: '职工书吧' }, '职工书屋'],
])('%s %j becomes a draft %s', async (serviceCode, answers, kind) => {
  const { reference } = await apply({ serviceCode, answers })
  await approve(reference)
  expect(await drafted(reference)).toMatchObject([{ kind }])
})

test('a box of books that travels, what is refused, and what is withdrawn make no place', async () => {
  const box = await apply({ answers: { roomKind: '流动书箱' } })
  await approve(box.reference)
  const refused = await apply()
  await decide(database.current, refused.reference, { decision: '受理' })
  await decide(database.current, refused.reference, { decision: '不予通过', reason: '没有地方' })
  const { wangFang, reference: withdrawn } = await apply()
  await wangFang.call('withdraw_application', { reference: withdrawn })
  for (const reference of [box.reference, refused.reference, withdrawn])
    expect(await drafted(reference)).toEqual([])
})

test('an approval that is undone takes its draft back, and the next one makes it again', async () => {
  const { reference } = await apply()
  await approve(reference)
  await asStaff(database.current, `select public.undo_decision('${reference}', '点错了一行')`)
  expect(await drafted(reference)).toEqual([])
  await decide(database.current, reference, { decision: '通过' })
  expect(await drafted(reference)).toHaveLength(1)
  await asStaff(
    database.current,
    `update public.places set state = '已发布' where drafted_from = '${reference}'`,
  )
  await asStaff(database.current, `select public.undo_decision('${reference}', '点错了一行')`)
  expect(await drafted(reference)).toMatchObject([{ state: '已发布' }])
})

test('a draft that staff deleted does not come back', async () => {
  const { reference } = await apply()
  await approve(reference)
  await asStaff(database.current, `delete from public.places where drafted_from = '${reference}'`)
  await decide(database.current, reference, { decision: '办结' })
  expect(await drafted(reference)).toEqual([])
})

test('a correction after the approval reaches a draft that nobody has edited, and leaves one that staff have', async () => {
  for (const [edit, hours] of [
    [undefined, '每天 9:00–20:00'],
    ['全天', '全天'],
  ] as const) {
    const { wangFang, reference } = await apply()
    await approve(reference)
    if (edit)
      await asStaff(
        database.current,
        `update public.places set opening_hours = '${edit}' where drafted_from = '${reference}'`,
      )
    await decide(database.current, reference, {
      decision: '要求补正',
      reason: '时间不对',
      items: ['开放时间'],
    })
    expect(await drafted(reference)).toHaveLength(1)
    const [row] = await database.current.query<{ answers: object }>(
      'select answers from public.applications where reference = $1',
      [reference],
    )
    await wangFang.call('supplement_application', {
      reference,
      supplement: {
        clientToken: crypto.randomUUID(),
        answers: { ...row?.answers, openingHours: '每天 9:00–20:00' },
        secrets: {},
        summary: '开放时间：每天 9:00–20:00',
        attachments: [],
      },
    })
    expect(await drafted(reference)).toMatchObject([{ opening_hours: hours }])
  }
})

test('hours that the list cannot read, and a place that is there already, hold no approval up', async () => {
  const odd = await apply({ answers: { openingHours: '上班时间都开' } })
  await approve(odd.reference)
  expect(await drafted(odd.reference)).toMatchObject([
    { opening_hours: null, notice: '开放时间：上班时间都开' },
  ])
  await insertPlace(database.current, {
    name: '示例物流公司职工书屋',
    address: `合肥市包河区示例路 ${streets + 1} 号 办公楼二楼东侧`,
  })
  const twin = await apply()
  await approve(twin.reference)
  expect(await drafted(twin.reference)).toEqual([])
})

test('what a city decides is drafted for the county that its address names', async () => {
  const { reference } = await apply({
    tradeUnionId: '340100',
    answers: { officeAddress: '合肥市庐阳区示例街 9 号' },
  })
  await approve(reference)
  expect(await drafted(reference)).toMatchObject([{ region_code: '340103' }])
})

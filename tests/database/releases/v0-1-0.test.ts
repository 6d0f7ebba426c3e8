import { expect, test } from 'vitest'
import { releasedIdNumber, useRelease } from '../../support/database/releases.ts'

const database = useRelease('v0.1.0')
const asWangFang = <Answer>(call: string) => database.callAs<Answer>('release-wang-fang', call)

test('Wang Fang finds every application, in its status, with its file and its timeline', async () => {
  const found = []
  for (const place of [1, 2, 3, 4, 5, 6]) {
    const reference = await database.referenceOf(`示例${place}`)
    const detail = await asWangFang<{ status: string; attachments: object[]; timeline: object[] }>(
      `api.get_application('${reference}')`,
    )
    expect(detail.attachments).toHaveLength(1)
    expect(detail.timeline).not.toHaveLength(0)
    found.push(detail.status)
  }
  expect(found).toEqual(['已提交', '已受理', '待补正', '已通过', '未通过', '已办结'])
})

test('staff go on with them, and the ID number can still be revealed', async () => {
  for (const [applicant, decision, status] of [
    ['示例1', '受理', '已受理'],
    ['示例2', '通过', '已通过'],
    ['示例4', '办结', '已办结'],
  ] as const) {
    const reference = await database.referenceOf(applicant)
    await database.decide(reference, decision)
    expect(await asWangFang(`api.get_application('${reference}')`)).toMatchObject({ status })
    const revealed = await database.query(
      `select value from public.reveal_identity($1, '核对身份信息') where item = '身份证号'`,
      [reference],
    )
    expect(revealed).toEqual([{ value: releasedIdNumber }])
  }
})

test('a decision of that time cannot be undone, and says so', async () => {
  await expect(
    database.query(`select public.undo_decision($1, '点错了一行')`, [await database.referenceOf('示例6')]),
  ).rejects.toThrow('没有可以撤销的决定')
})

test('Wang Fang keeps her seat', async () => {
  expect(await asWangFang('api.list_my_signups()')).toMatchObject([{ status: '已确认', seatLabel: 'F01' }])
  expect(await database.query(`select taken, waiting from public.event_pools where pool = '女'`)).toEqual([
    { taken: 1, waiting: 0 },
  ])
})

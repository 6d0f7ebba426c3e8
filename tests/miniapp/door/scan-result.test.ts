import { expect, test } from 'vitest'
import { answeredResult } from '#miniapp/features/door/scanner/scan-result.ts'
import type { CheckIn } from '#shared/door/endpoints/door.ts'

const wangFang: CheckIn = {
  scanId: '11111111-1111-4111-8111-111111111111',
  method: '扫码',
  outcome: '冲突',
  refusal: null,
  door: '2号门',
  session: null,
  scannedAt: '2026-12-20T00:55:07Z',
  undoneAt: null,
  undoneReason: null,
  seatLabel: null,
  sex: '女',
  surname: '王',
  first: null,
}

test('Wang Fang was let in and lost her seat meanwhile: the door is asked to find her one, not to keep her out', () => {
  const lost = answeredResult({ ...wangFang, refusal: '座位给了别人' })
  expect(lost.word).toBe('冲突')
  expect(lost.note).toBe('王** · 本机 08:55:07 放行以后，座位给了现场来的人，请另找座位')
})

test('Two doors let her in: the door hears which one counts', () => {
  const first = { door: '1号门', scannedAt: '2026-12-20T00:50:00Z' }
  expect(answeredResult({ ...wangFang, first }).note).toBe(
    '王** · 08:50:00 在1号门签过到，本机 08:55:07 也放行了，请核对本人',
  )
})

test('who comes late is kept out with the reason', () => {
  expect(answeredResult({ ...wangFang, outcome: '未通过', refusal: '座位给了别人' }).word).toBe('不能进')
})

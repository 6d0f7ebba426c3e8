import { expect, test } from 'vitest'
import { inOrder } from '#miniapp/features/message/waiting/in-order.ts'
import { waitingWords } from '#miniapp/features/message/waiting/waiting-words.ts'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'

const now = Date.parse('2026-12-25T05:30:00Z') // 13:30 in China
const inHours = (count: number) => new Date(now + count * 3_600_000).toISOString()

const item = (kind: WaitingItem['kind'], changes: Partial<WaitingItem> = {}): WaitingItem => ({
  kind,
  id: kind,
  signup: null,
  childName: null,
  title: '示例活动',
  at: null,
  until: null,
  missing: null,
  seatLabel: null,
  serviceCode: null,
  variant: null,
  ...changes,
})
const offer = (hours = 9) => item('offer', { at: inHours(30), until: inHours(hours) })
const ticket = (hours: number) => item('ticket', { at: inHours(hours), until: inHours(hours + 2) })
const draft = item('draft', { at: inHours(-20) })
const correction = item('correction', { missing: 2 })
const kinds = (items: WaitingItem[], at = now) => inOrder(items, at).map(({ kind }) => kind)

test('Wang Fang sees first what is lost, then what stands still, then what is soon, then what is unfinished', () => {
  expect(kinds([draft, ticket(24), correction, offer()])).toEqual(['offer', 'correction', 'ticket', 'draft'])
})

test('from three hours before the event her ticket is on top', () => {
  expect(kinds([offer(1), ticket(4), correction])).toEqual(['offer', 'correction', 'ticket'])
  expect(kinds([offer(1), ticket(3), correction])).toEqual(['ticket', 'offer', 'correction'])
})

test('her ticket appears at midnight in China on the day before, and goes when the event is over', () => {
  const tomorrow = item('ticket', { at: '2026-12-26T12:00:00Z', until: '2026-12-26T14:00:00Z' })
  expect(kinds([tomorrow], Date.parse('2026-12-24T15:59:00Z'))).toEqual([])
  expect(kinds([tomorrow], Date.parse('2026-12-24T16:00:00Z'))).toEqual(['ticket'])
  expect(kinds([tomorrow], Date.parse('2026-12-26T14:00:00Z'))).toEqual([])
})

test('an offer that was kept from yesterday and has expired is not shown', () => {
  expect(kinds([offer(0), offer(-5)])).toEqual([])
})

test('a team that closes within a day is as urgent as an offer, an earlier one comes after a correction', () => {
  const team = (hours: number) => item('team', { at: inHours(200), until: inHours(hours), missing: 2 })
  expect(kinds([correction, offer(9), team(3)])).toEqual(['team', 'offer', 'correction'])
  expect(kinds([team(100), correction])).toEqual(['correction', 'team'])
})

test('each says what becomes of it and what its button does', () => {
  expect(waitingWords(offer(), now)).toMatchObject({
    title: '候补轮到您了',
    note: '示例活动 · 12月26日 周六 19:30',
    deadline: '还剩 9 小时，今天 22:30 没确认就让给下一位',
    action: '去确认',
  })
  expect(waitingWords(ticket(24), now)).toMatchObject({ title: '明天 13:30 的票', action: '出示票码' })
  expect(waitingWords(correction, now)).toMatchObject({ title: '要补 2 项', action: '去补' })
})

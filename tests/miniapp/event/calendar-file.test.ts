import { expect, test } from 'vitest'
import { calendarFile } from '#miniapp/features/event/page/calendar-file.ts'

const event = {
  id: 'b7e0c1de-0000-4000-8000-000000000001',
  title: '“会聚良缘”联谊；单身职工, 家属\\朋友🎉'.repeat(2),
  startsAt: '2026-12-31T20:00:00+08:00',
  endsAt: '2027-01-01T00:30:00+08:00',
  placeName: '示例市工人文化宫三楼多功能厅'.repeat(4),
  address: '示例路1号\n东门,请走楼梯',
}
const file = calendarFile(event, Date.parse('2026-12-01T12:00:00+08:00'))
const octets = (line: string) => Buffer.byteLength(line)

test('no line is longer than 75 octets, and no character is cut', () => {
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
  expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3)
  expect(file).not.toMatch(/[^\r]\n|\r[^\n]|\ufffd/)
  expect(Buffer.from(file).toString()).toBe(file)
})

test('unfolded and unescaped it says what the event is', () => {
  const unfolded = file.replaceAll('\r\n ', '')
  const partOf = (name: string) =>
    unfolded
      .split('\r\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .replaceAll('\\n', '\n')
      .replace(/\\([\\;,])/g, '$1')
  expect(partOf('SUMMARY')).toBe(event.title)
  expect(partOf('LOCATION')).toBe(`${event.placeName} ${event.address}`)
  expect([partOf('DTSTAMP'), partOf('DTSTART'), partOf('DTEND')]).toEqual([
    '20261201T040000Z',
    '20261231T120000Z',
    '20261231T163000Z',
  ])
  expect(unfolded.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeNow } from '#shared/foundation/clock.ts'

type Entry = Pick<EventDetail, 'id' | 'title' | 'startsAt' | 'endsAt' | 'placeName' | 'address'>

/** One event as an iCalendar file (RFC 5545), made now, with a reminder two hours before. */
export function calendarFile(
  { id, title, startsAt, endsAt, placeName, address }: Entry,
  now = timeNow(),
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wangong-service//events//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@wangong-service`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(`${placeName} ${address}`)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

const stamp = (moment: string | number) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '')
const escaped = (text: string) => text.replace(/([\\;,])/g, '\\$1').replace(/\r\n|\r|\n/g, '\\n')

/** Lines have at most 75 octets of UTF-8. A longer one goes on after a line break and a blank; no character is cut. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

import type { EventDetail } from '#shared/event/event-shapes.ts'

type Entry = Pick<EventDetail, 'id' | 'title' | 'startsAt' | 'endsAt' | 'placeName' | 'address'>

/** One event as an iCalendar file (RFC 5545), with a reminder two hours before. */
export function calendarFile({ id, title, startsAt, endsAt, placeName, address }: Entry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wangong-service//events//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@wangong-service`,
    `DTSTAMP:${stamp(startsAt)}`,
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
  ].join('\r\n')
}

const stamp = (moment: string) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '')
const escaped = (text: string) => text.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n')

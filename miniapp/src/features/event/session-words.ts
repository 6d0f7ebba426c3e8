import type { EventSession } from '#shared/event/event-session.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'

/** 第 2 场 12月9日 18:30. */
export function sessionWords({ number, startsAt }: Pick<EventSession, 'number' | 'startsAt'>): string {
  const { month, day, clock } = inChina(startsAt)
  return `第 ${number} 场 ${month}月${day}日 ${clock}`
}

/** 18:30–20:30, 20:00–24:00, 20:00–次日 00:30: for what is over before noon of the next day. */
export function clockSpan({ startsAt, endsAt }: Pick<EventSession, 'startsAt' | 'endsAt'>): string {
  const [start, end] = [inChina(startsAt), inChina(endsAt)]
  if (end.day === start.day) return `${start.clock}–${end.clock}`
  return `${start.clock}–${end.clock === '00:00' ? '24:00' : `次日 ${end.clock}`}`
}

/** The event with the times, place and name of one of its sessions, for a calendar. Without a number it is the event itself. */
export function inSession(event: EventDetail, number: number | null): EventDetail {
  const session = event.sessions.find((one) => one.number === number)
  if (!session) return event
  const { startsAt, endsAt, placeName } = session
  const early = Date.parse(event.startsAt) - Date.parse(event.cancelDeadline)
  return {
    ...event,
    startsAt,
    endsAt,
    cancelDeadline: new Date(Date.parse(startsAt) - early).toISOString(),
    title: `${event.title} · 第 ${session.number} 场`,
    placeName: placeName ?? event.placeName,
  }
}

/** Whether one signs up for sessions of one's choice, each with its own seats. */
export const choosesSessions = ({ pools }: Pick<EventDetail, 'pools'>) =>
  pools.some(({ session }) => session !== null)

/** Whether a person who was checked in comes again: a session that is not over lacks a check-in. */
export const comesAgain = (
  { sessions }: Pick<EventDetail, 'sessions'>,
  signup: Pick<Signup, 'session' | 'attended'>,
) =>
  signup.session === null &&
  sessions.some(({ number, endsAt }) => !signup.attended.includes(number) && Date.parse(endsAt) > timeNow())

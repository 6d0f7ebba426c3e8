import { province } from '#province/facts/province.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { pageUrl } from '../../../lib/navigate.ts'

/** The code to join the team; undefined without a team, and when it is full or dissolved. */
export function openCode({ team, status }: Signup): string | undefined {
  if (!team?.invitationCode || team.size >= team.maxSize || status === '已取消') return undefined
  return team.invitationCode
}

/** The address for a browser: the event with the code filled in. */
export const invitationLink = (eventId: string, code: string) =>
  `${location.origin}/event?id=${eventId}&team=${code}`

/** The share card: it opens the team while it has room, otherwise the event. */
export function shareCard(event: EventDetail | undefined, signup: Signup | null | undefined) {
  if (!event) return { title: province.product, path: pageUrl('events') }
  const code = signup ? openCode(signup) : undefined
  const { id, title } = event
  if (!signup?.team || code === undefined) return { title, path: pageUrl('event', { id }) }
  const team = signup.team.name === null ? '我们队' : `“${signup.team.name}”`
  return { title: `${team}邀请您一起参加：${title}`, path: pageUrl('event', { id, team: code }) }
}

import { eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { RosterRow } from '../export/roster.ts'

/** A card for a table or a chest, from its largest words to its smallest. Empty words are not printed. */
export type NameCard = { seat: string; name: string; from: string }

/** 胸牌: one for each person. Where people meet under a nickname, the real name and the employer stay off it. */
export function describeBadges(event: EventDetail, seated: readonly RosterRow[]): NameCard[] {
  const { hasIntroductions } = eventKindTraits[event.kind]
  return seated.map((row) => ({
    seat: row.seatLabel ?? '',
    name: hasIntroductions ? (row.nickname ?? '') : row.fullName,
    from: hasIntroductions ? '' : (row.teamName ?? row.employer ?? ''),
  }))
}

/** 桌牌: one for each person, or for each team. */
export function describeTableCards(event: EventDetail, seated: readonly RosterRow[]): NameCard[] {
  if (event.teamSize === null) return describeBadges(event, seated)
  return seated
    .filter(({ isCaptain }) => isCaptain)
    .map((row) => ({ seat: row.seatLabel ?? '', name: row.teamName ?? row.fullName, from: '' }))
}

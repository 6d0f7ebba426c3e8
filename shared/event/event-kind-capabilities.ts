import type { EventKind } from './event-kind.ts'

/** What an event of a kind brings beyond seats. Whoever has to know asks here, never for a kind by its name. */
export type EventKindCapabilities = {
  /** Participants meet each other: they introduce themselves, go by a nickname, and learn of each other at the door. */
  hasIntroductions: boolean
  /** Only singles: asks for the marital status and the pledge, whatever the event's own conditions say. */
  isForSingles: boolean
  /** May be held in teams of three to ten; whether one is, its organizer sets. */
  canHaveTeams: boolean
}

const plain: EventKindCapabilities = { hasIntroductions: false, isForSingles: false, canHaveTeams: false }
const inTeams: EventKindCapabilities = { ...plain, canHaveTeams: true }

/** A new kind is one line here; one that is missing does not compile. */
export const eventKindCapabilities: Record<EventKind, EventKindCapabilities> = {
  婚恋交友: { hasIntroductions: true, isForSingles: true, canHaveTeams: false },
  劳动和技能竞赛: inTeams,
  文体活动: inTeams,
  招聘会: plain,
  技能培训: plain,
  读书活动: inTeams,
}

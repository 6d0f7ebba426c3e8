import type { Attendees } from '../event/attendees.ts'
import { type EventKind, eventKindTraits } from '../event/event-kind.ts'
import type { AskedQuestion } from '../event/event-question.ts'

/** The part of an event that decides what its signups ask. */
export type AskingEvent = {
  kind: EventKind
  asksIdNumber: boolean
  questions: readonly AskedQuestion[]
  conditions: {
    maritalStatuses: readonly string[]
    needsPledge: boolean
    attendees?: Attendees
    companions?: number
  }
  /** The smallest and largest team, for events with teams. */
  teamSize?: readonly [number, number] | null
}

/** What a signup asks beside name, sex, date of birth, phone, employer and place. */
export type SignupNeeds = {
  idNumber: boolean
  maritalStatus: boolean
  introduction: boolean
  pledge: boolean
  /** Children may come: asked of their guardian. */
  guardian: false | Exclude<Attendees, '职工'>
  /** People may be brought along, at most this many. */
  companions: number
  /** The organizer's own questions. */
  own: readonly AskedQuestion[]
}

/**
 * What the kind of event needs, and what staff have made a condition, so that nobody is refused over a question that
 * was not asked.
 */
export function signupNeedsOf({ kind, asksIdNumber, questions, conditions }: AskingEvent): SignupNeeds {
  const { hasIntroductions, isForSingles } = eventKindTraits[kind]
  return {
    idNumber: asksIdNumber,
    maritalStatus: isForSingles || conditions.maritalStatuses.length > 0,
    introduction: hasIntroductions,
    pledge: isForSingles || conditions.needsPledge,
    guardian: conditions.attendees === '职工' || !conditions.attendees ? false : conditions.attendees,
    companions: conditions.companions ?? 0,
    own: questions,
  }
}

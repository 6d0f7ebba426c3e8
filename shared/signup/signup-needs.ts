import { type EventKind, eventKindTraits } from '../event/event-kind.ts'

/** What of an event decides what signing up for it asks. */
export type AskingEvent = {
  kind: EventKind
  asksIdNumber: boolean
  conditions: { maritalStatuses: readonly string[]; needsPledge: boolean }
  /** Smallest and largest team, where people sign up in teams. */
  teamSize?: readonly [number, number] | null
}

/** What signing up asks beyond name, sex, date of birth, phone, employer and place. */
export type SignupNeeds = {
  idNumber: boolean
  maritalStatus: boolean
  introduction: boolean
  pledge: boolean
}

/** What the event's kind brings, and what staff have made a condition: nobody is refused over a question never asked. */
export function signupNeedsOf({ kind, asksIdNumber, conditions }: AskingEvent): SignupNeeds {
  const { hasIntroductions, isForSingles } = eventKindTraits[kind]
  return {
    idNumber: asksIdNumber,
    maritalStatus: isForSingles || conditions.maritalStatuses.length > 0,
    introduction: hasIntroductions,
    pledge: isForSingles || conditions.needsPledge,
  }
}

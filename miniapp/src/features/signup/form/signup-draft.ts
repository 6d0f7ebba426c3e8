import type { Child } from '#shared/account/endpoints/privacy.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { getChosenRegion } from '../../trade-union/chosen-region.ts'
import { joinsTeam, signupFormOf } from './signup-form.ts'

/** A signup that is not sent: all its answers on this phone. */
interface SignupDraft {
  /** Made with the draft: however often it is sent, there is one signup. */
  clientToken: string
  answers: Answers
  savedAt: string
}

/** The open signup form of one event. */
export interface OpenSignup {
  clientToken: string
  store: FormStore
  /** The worker's children, as the form names them. */
  children: readonly Child[]
  savedAt: () => string | undefined
  /** Whether answers came from an earlier form. */
  isPrefilled: boolean
}

const profileKey = 'profile'
const lastSignupKey = 'last-signup'
const lastingNames = signupQuestions.flatMap<string>(({ name, isCarriedOver }) =>
  isCarriedOver ? [name] : [],
)
const keyOf = (eventId: string) => `signup-draft:${eventId}`

/**
 * Opens the form with its draft. A new form begins with the worker's answers to other forms. For a team's invitation
 * its code is filled in.
 */
export function openSignup(
  event: EventDetail,
  invitationCode?: string,
  children: readonly Child[] = [],
): OpenSignup {
  const form = signupFormOf(event, children)
  const kept = readLike<SignupDraft>(keyOf(event.id), { clientToken: '', answers: {}, savedAt: '' })
  const clientToken = kept?.clientToken ?? createUuid()
  let savedAt = kept?.savedAt
  const known = kept?.answers ?? carryOver(knownAnswers(), form)
  const answers = invitationCode ? { ...known, teamRole: joinsTeam, invitationCode } : known
  const store = createFormStore(form, answers, (changed) => {
    savedAt = new Date(timeNow()).toISOString()
    // An agreement counts once: it is asked again when the form is opened again.
    const { pledge: _pledge, consent: _consent, childConsent: _child, ...rest } = changed
    writeStored(keyOf(event.id), { clientToken, answers: rest, savedAt } satisfies SignupDraft)
  })
  const isPrefilled = !kept && Object.keys(known).some((name) => name !== 'regionCode')
  return { clientToken, store, children, savedAt: () => savedAt, isPrefilled }
}

/**
 * The signup has arrived or exists already: the draft is deleted, and lasting answers stay on this phone for the next
 * form.
 */
export function closeSignup(event: EventDetail, answers: Answers): void {
  forgetSignupDraft(event.id)
  const { guardianName, phone, employer } = answers
  const fullName = answers.fullName ?? guardianName ?? readLike<Answers>(profileKey, {})?.fullName
  writeStored(profileKey, { ...readLike<Answers>(profileKey, {}), fullName, phone, employer })
  const lasting = Object.entries(answers).filter(([name]) => lastingNames.includes(name))
  writeStored(lastSignupKey, { ...readLike<Answers>(lastSignupKey, {}), ...Object.fromEntries(lasting) })
}

/** A new signup for this event must be a new one: a draft whose answer was lost would be the old one. */
export function forgetSignupDraft(eventId: string): void {
  removeStored(keyOf(eventId))
}

function knownAnswers(): Answers {
  const profile = readLike<Answers>(profileKey, {})
  return {
    ...profile,
    guardianName: profile?.fullName,
    regionCode: getChosenRegion(),
    ...readLike<Answers>(lastSignupKey, {}),
  }
}

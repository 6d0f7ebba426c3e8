import type { SelfCheckQuestion } from './question.ts'
import { activityQuestion, singleQuestion } from './questions/activity.ts'
import { disputeQuestion, migrantQuestion, requestQuestion, troubleQuestion } from './questions/dispute.ts'
import { illnessQuestion, livingQuestion, schoolingQuestion } from './questions/household.ts'
import { alsoQuestion, employerQuestion } from './questions/membership.ts'
import { honorQuestion, subsidyQuestion, wishQuestion } from './questions/model-worker.ts'
import { needQuestion } from './questions/need.ts'
import { errandQuestion, registrationQuestion } from './questions/organization.ts'

/** 自测: no path through the questions has more taps. A test follows all of them. */
export const maximumTaps = 6

/** Every question in order. Earlier facts decide which of them are asked. */
export const selfCheckQuestions: readonly SelfCheckQuestion[] = [
  needQuestion,
  disputeQuestion,
  migrantQuestion,
  requestQuestion,
  honorQuestion,
  wishQuestion,
  subsidyQuestion,
  livingQuestion,
  illnessQuestion,
  schoolingQuestion,
  troubleQuestion,
  alsoQuestion,
  employerQuestion,
  activityQuestion,
  singleQuestion,
  errandQuestion,
  registrationQuestion,
]

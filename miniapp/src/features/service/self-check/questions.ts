import type { SelfCheckQuestion } from './question.ts'
import { activityQuestion, singleQuestion } from './questions/activity.ts'
import { disputeQuestion, migrantQuestion, requestQuestion, troubleQuestion } from './questions/dispute.ts'
import { illnessQuestion, livingQuestion, schoolingQuestion } from './questions/household.ts'
import { alsoQuestion, employerQuestion } from './questions/membership.ts'
import { honorQuestion, subsidyQuestion, wishQuestion } from './questions/model-worker.ts'
import { needQuestion } from './questions/need.ts'
import { errandQuestion, registrationQuestion } from './questions/organization.ts'

/** 自测: no way through the questions takes more taps. A test walks them all. */
export const maximumTaps = 6

/** Every question in the order of asking; what was told before decides which of them are asked. */
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

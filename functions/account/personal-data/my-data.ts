import { childSchema, consentRecordSchema } from '#shared/account/endpoints/privacy.ts'
import { applicationDetailSchema } from '#shared/application/application-shapes.ts'
import { serverDraftSchema } from '#shared/application/endpoints/drafts.ts'
import { paperSchema } from '#shared/application/endpoints/papers.ts'
import { answersSchema } from '#shared/form/answers-schema.ts'
import { timestampSchema } from '#shared/foundation/values.ts'
import { ownAnswerSchema } from '#shared/signup/signup-shapes.ts'
import * as z from '#shared/zod.ts'

const text = z.nullable(z.string())

/**
 * Everything kept about a worker, as `api.get_my_data` returns it. Each field is named, so that a new column does not
 * leave by accident.
 */
export const myDataSchema = z.object({
  account: z.object({
    displayName: z.string(),
    phoneMasked: z.nullable(z.string()),
    createdAt: timestampSchema,
    lastSeenAt: timestampSchema,
  }),
  profile: answersSchema,
  applications: z.array(z.extend(applicationDetailSchema, { summary: z.string() })),
  drafts: z.array(serverDraftSchema),
  /** The accepted papers that may be handed in again, whether the worker agrees to be offered them or not. */
  papers: z.array(paperSchema),
  children: z.array(childSchema),
  signups: z.array(
    z.object({
      event: z.string(),
      startsAt: timestampSchema,
      number: z.nullable(z.int()),
      pool: z.string(),
      status: z.string(),
      fullName: z.string(),
      guardianName: text,
      sex: z.string(),
      birthDate: text,
      phone: z.string(),
      employer: text,
      regionCode: text,
      maritalStatus: text,
      introduction: text,
      nickname: text,
      /** All other answers, by their questions. */
      answers: answersSchema,
      ownAnswers: z.array(ownAnswerSchema),
      /** Masked. */
      idNumber: text,
      pledgeVersion: text,
      consentVersion: z.string(),
      createdAt: timestampSchema,
      offerExpiresAt: z.nullable(timestampSchema),
      seatLabel: text,
      reviewReason: text,
      anonymizedAt: z.nullable(timestampSchema),
      teamName: text,
      holdsSeat: z.boolean(),
      history: z.array(z.object({ at: timestampSchema, status: z.string(), note: z.nullable(z.string()) })),
    }),
  ),
  messages: z.array(
    z.object({
      title: z.string(),
      body: z.string(),
      createdAt: timestampSchema,
      readAt: z.nullable(timestampSchema),
    }),
  ),
  assistances: z.array(
    z.object({
      serviceName: z.string(),
      requestedAt: timestampSchema,
      /** Name, union and office of the officer who entered the code; null before that. */
      helper: z.nullable(z.string()),
      approvedAt: z.nullable(timestampSchema),
      endedAt: z.nullable(timestampSchema),
      ending: z.nullable(z.string()),
    }),
  ),
  /** The answers that the worker gave to confirmation links as a union's chair. The applicant's name is masked. */
  confirmationsGiven: z.array(
    z.object({
      serviceName: z.string(),
      applicant: z.string(),
      answeredAt: timestampSchema,
      outcome: z.string(),
      comment: z.nullable(z.string()),
      /** The name the worker signed with, and the verified phone at that time. */
      name: z.string(),
      phoneMasked: z.nullable(z.string()),
      /** Name, union and office in the staff's list; null for people who are not in it. */
      listedAs: z.nullable(z.string()),
    }),
  ),
  /** Forms that the worker helped to fill in as an officer. The applicants are not named. */
  helpGiven: z.array(
    z.object({
      serviceName: z.string(),
      listedAs: z.nullable(z.string()),
      claimedAt: timestampSchema,
      approvedAt: z.nullable(timestampSchema),
      endedAt: z.nullable(timestampSchema),
      ending: z.nullable(z.string()),
    }),
  ),
  consents: z.array(consentRecordSchema),
})
export type MyData = z.infer<typeof myDataSchema>

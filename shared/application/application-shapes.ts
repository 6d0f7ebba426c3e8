import { answersSchema } from '../form/answers-schema.ts'
import { ratingGrades } from '../foundation/rating.ts'
import { dateSchema, idSchema, timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { confirmationOutcomes } from './confirmation.ts'
import { slotVerdicts } from './endpoints/attachments.ts'
import { referenceSchema } from './reference-schema.ts'
import { applicationStatuses } from './status.ts'

const summaryShape = {
  reference: referenceSchema,
  serviceCode: z.string(),
  serviceName: z.string(),
  variant: z.nullable(z.string()),
  status: z.enum(applicationStatuses),
  submittedAt: timestampSchema,
  /** Counted in working days from 受理. Absent before that and during 待补正. */
  promisedOn: z.nullable(dateSchema),
  isOverdue: z.boolean(),
  tradeUnionName: z.string(),
  /** What the worker has to do now: 还差 1 项材料：缴费票据. */
  todo: z.nullable(z.string()),
}
export const applicationSummarySchema = z.object(summaryShape)
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>

/** A question or a material slot that staff can ask to correct. */
export const correctableItemSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['attachments', 'field']),
})
export type CorrectableItem = z.infer<typeof correctableItemSchema>

const applicationAttachmentSchema = z.object({
  id: idSchema,
  slot: z.string(),
  mimeType: z.string(),
  byteSize: z.int(),
  verdict: z.nullable(z.enum(slotVerdicts)),
  verdictNote: z.nullable(z.string()),
})

const timelineEntrySchema = z.object({
  at: timestampSchema,
  title: z.string(),
  detail: z.nullable(z.string()),
  actor: z.string(),
})

const ratingSchema = z.object({
  grade: z.enum(ratingGrades),
  comment: z.nullable(z.string()),
  ratedAt: timestampSchema,
})

/**
 * The last answer of the basic-level trade union, or the link that waits for one. The name of the person who answered
 * is masked.
 */
const confirmationStateSchema = z.object({
  requestedAt: timestampSchema,
  expiresAt: timestampSchema,
  isOpen: z.boolean(),
  outcome: z.nullable(z.enum(confirmationOutcomes)),
  answeredAt: z.nullable(timestampSchema),
  confirmer: z.nullable(z.string()),
  isVerified: z.boolean(),
})

/** One application for its worker, with sensitive answers masked. */
export const applicationDetailSchema = z.object({
  ...summaryShape,
  formVersion: z.int(),
  tradeUnionId: z.string(),
  answers: answersSchema,
  attachments: z.array(applicationAttachmentSchema),
  /** Newest first. */
  timeline: z.array(timelineEntrySchema),
  correction: z.nullable(z.object({ reason: z.string(), items: z.array(correctableItemSchema) })),
  canWithdraw: z.boolean(),
  /** The last day to accept it; null once it is accepted. */
  acceptBy: z.nullable(dateSchema),
  /** Yuan, with up to two decimals; null when no money was granted. */
  grantedAmount: z.nullable(z.number()),
  /** Of the union, or of the nearest above it that has one; null when none has. */
  tradeUnionPhone: z.nullable(z.string()),
  decisionReason: z.nullable(z.string()),
  /** The promised day that was missed, also before a correction or a decision; null when no day was missed. */
  overdueSince: z.nullable(dateSchema),
  canRemind: z.boolean(),
  remindedAt: z.nullable(timestampSchema),
  canRate: z.boolean(),
  rating: z.nullable(ratingSchema),
  /** The officer who helped to fill it in, by name and union. */
  assistedBy: z.nullable(z.string()),
  canRequestConfirmation: z.boolean(),
  confirmation: z.nullable(confirmationStateSchema),
})
export type ApplicationDetail = z.infer<typeof applicationDetailSchema>

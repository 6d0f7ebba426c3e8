import { paperConsent } from '../../account/paper-consent.ts'
import { attachmentMimeTypes } from '../../form/files/file-type.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perWorker } from '../../foundation/rate-limit.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { attachmentSchema, slotSchema } from './attachments.ts'

/** A paper of an earlier application that may be handed in again. */
export const paperSchema = z.object({
  id: idSchema,
  slot: z.string(),
  /** The service that it was handed in for last. */
  serviceName: z.string(),
  /** The name of its file. */
  name: z.string(),
  mimeType: z.enum(attachmentMimeTypes),
  byteSize: z.int(),
  /** For the first time. */
  handedInAt: timestampSchema,
  /** For the first time; null for a paper that nobody judged, which only its own application gives back. */
  acceptedAt: z.nullable(timestampSchema),
  /** Twelve months after that. */
  endsAt: timestampSchema,
})
export type Paper = z.infer<typeof paperSchema>

const offerSchema = z.object({
  /** Null: the worker has not agreed, and `papers` is empty. */
  agreedAt: z.nullable(timestampSchema),
  /** The slot of each paper, also before the consent. */
  slots: z.array(z.string()),
  papers: z.array(paperSchema),
})
export type PaperOffer = z.infer<typeof offerSchema>

/** The worker's accepted papers. A paper that was refused, replaced or accepted more than twelve months ago is not among them. */
export const listPapers = defineEndpoint({
  route: 'GET /papers',
  caller: 'worker',
  summary: '以前通过、可以再用的材料',
  response: offerSchema,
  errors: [],
})

/** Withdrawn like every other consent. Agreeing again changes nothing. */
export const agreeToPapers = defineEndpoint({
  route: 'POST /papers/agreement',
  caller: 'worker',
  summary: '同意把通过的材料列出来再用',
  body: z.object({ version: z.literal(paperConsent.version, '说明更新了，请再看一遍') }),
  response: offerSchema,
  errors: [],
})

/** A copy, with bytes of its own, that a new application can be submitted with. The phone chooses its id, so that a repeated copy is the same copy. */
export const copyPaper = defineEndpoint({
  route: 'POST /papers/:id/copies',
  caller: 'worker',
  summary: '把以前的一份材料抄进新的申请',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, slot: slotSchema }),
  response: attachmentSchema,
  limits: [perWorker(120, 10)],
  errors: [
    'not_found',
    'consent_missing',
    'paper_not_reusable',
    'attachment_unknown',
    'rate_limited',
    'storage_unavailable',
  ],
})

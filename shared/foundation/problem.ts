import * as z from '../zod.ts'
import { type ApiErrorCode, apiErrors } from './errors.ts'

/** One wrong answer: its path (`children.0.idNumber`) and how to correct it. */
export const fieldErrorSchema = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldErrorSchema>

/** The only shape of a refusal (RFC 9457, application/problem+json). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(apiErrors) as [ApiErrorCode, ...ApiErrorCode[]]),
  errors: z.array(fieldErrorSchema),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

/** One uploaded file in an answer. Its bytes are in the private bucket. */
export type AttachmentAnswer = { id: string; name: string; mimeType: string; byteSize: number }

/** The value of a field. Money is in yuan, dates are YYYY-MM-DD, months YYYY-MM, a region is its six-digit code. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | readonly AttachmentAnswer[]
  | readonly Answers[]

/** Answers by field name. An entry of a group has answers of its own. */
export type Answers = { readonly [name: string]: AnswerValue }

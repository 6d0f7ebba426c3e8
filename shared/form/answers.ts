/** One uploaded file as an answer carries it; the bytes live in the private bucket. */
export type AttachmentAnswer = { id: string; name: string; mimeType: string; byteSize: number }

/** What a field can hold. Money is yuan, dates are YYYY-MM-DD, months YYYY-MM, a region is its six-digit code. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | readonly AttachmentAnswer[]
  | readonly Answers[]

/** Answers by field name; a group's entries are answers again. */
export type Answers = { readonly [name: string]: AnswerValue }

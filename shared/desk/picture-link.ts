import * as z from '../zod.ts'

/** The part of a link to a page of ours that says what it opens, for whom, until when, and is signed. */
export const pictureLinkSchema = z.object({
  link: z.string().check(z.regex(/^[0-9a-f]{2,400}\.[0-9a-f]{64}$/)),
})

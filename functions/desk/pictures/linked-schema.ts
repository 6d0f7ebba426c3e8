import * as z from '#shared/zod.ts'

/** What a link sets the picture of. */
export const linkedSchema = z.object({ title: z.string(), hasPicture: z.boolean() })

/** The answer to a picture that was stored. */
export const receivedSchema = z.object({ isReceived: z.boolean() })

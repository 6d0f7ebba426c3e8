import * as z from '../zod.ts'

/**
 * Refuses what is longer (in UTF-16 units) with this sentence, and then nothing behind it in the same `check` looks at the
 * text: it stands before everything that reads a text to its end.
 */
export const atMost = (length: number, sentence: string) =>
  z.maxLength(length, { error: sentence, abort: true })

/** For names and numbers as pasted: more than anybody means, and still to be read at one look. */
export const atMostPasted = atMost(200, '内容太长了，请核对是不是多粘贴了别的')

import * as z from '../zod.ts'

/**
 * Refuses a text that is longer (in UTF-16 units) with this sentence and stops the checks after it. It must stand
 * before every check that reads the whole text.
 */
export const atMost = (length: number, sentence: string) =>
  z.maxLength(length, { error: sentence, abort: true })

/** For pasted names and numbers: longer than any real one, and short enough to check quickly. */
export const atMostPasted = atMost(200, '内容太长了，请核对是不是多粘贴了别的')

import * as z from '../zod.ts'
import { atMostPasted } from './at-most.ts'
import { toPlainCode } from './pasted-text.ts'

/** Takes a code as pasted, in digits of any width and with spaces or dashes between them, gives it plain; else the sentence. */
export const codeRule = (pattern: RegExp, sentence: string) =>
  z.string().check(atMostPasted, z.overwrite(toPlainCode), z.regex(pattern, sentence))

import * as z from '../zod.ts'
import { atMost } from './at-most.ts'
import { holdsIdNumber, noIdNumberSentence } from './holds-id-number.ts'
import { lengthOf } from './length-of.ts'
import { normalizeText } from './normalize-text.ts'
import { refusing } from './refusing.ts'

type Limits = {
  /** Fewest characters that can be seen, and what is said about fewer. */
  least?: readonly [number, string]
  /** Most characters, and what is said about more. */
  most: readonly [number, string]
  hasLines?: boolean
}

/** Takes free text as pasted, gives it as it is kept: what nobody sees counts for nothing. */
export const textRule = ({ least = [0, ''], most, hasLines = false }: Limits) =>
  z.string().check(
    atMost(1000 + 4 * most[0], most[1]),
    z.overwrite((text) => normalizeText(text, { hasLines })),
    refusing((text) => {
      const length = lengthOf(text)
      if (length < least[0]) return least[1]
      if (length > most[0]) return most[1]
      return holdsIdNumber(text) ? noIdNumberSentence : undefined
    }),
  )

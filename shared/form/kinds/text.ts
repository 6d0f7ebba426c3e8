import { hasContact } from '../../foundation/contact-words.ts'
import { holdsIdNumber, noIdNumberSentence } from '../../foundation/holds-id-number.ts'
import { lengthOf } from '../../foundation/length-of.ts'
import { normalizeText } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { TextField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

type Limits = { label: string; minLength?: number; maxLength: number }

/** The sentence that says by how much a text is too short or too long. */
function findLengthFault(text: string, { label, minLength = 0, maxLength }: Limits): string | undefined {
  const length = lengthOf(text)
  if (length > maxLength)
    return `${label}最多 ${maxLength} 个字，现在 ${length} 个字，请删去 ${length - maxLength} 个字`
  return length < minLength ? `${label}至少 ${minLength} 个字，现在 ${length} 个字，请再写一点` : undefined
}

/**
 * The same for a typed text. A text that stays too long after any cleaning is not cleaned. Spaces at its ends and
 * zero-width marks do not count, so up to four times the length is not a fault yet.
 */
export function findTypedFault(text: string, limits: Limits): string | undefined {
  return text.length > 1000 + 4 * limits.maxLength ? findLengthFault(text, limits) : undefined
}

/** The fault of a cleaned text. */
export const findTextFault = (text: string, field: Limits & { noContacts?: string }): string | undefined =>
  findLengthFault(text, field) ??
  (holdsIdNumber(text) ? noIdNumberSentence : undefined) ??
  (field.noContacts && hasContact(text) ? field.noContacts : undefined)

/** One line of text. */
export const textKind: Kind<TextField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.string(`请填写${field.label}`).check(
      refusing((text) => findTypedFault(text, field)),
      z.overwrite((text) => normalizeText(text)),
      refusing((text) => findTextFault(text, field)),
    ),
  toText: textOf,
}

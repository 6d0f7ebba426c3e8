import { composeText } from './compose-text.ts'
import { normalizeText } from './normalize-text.ts'

/**
 * Turns full-width letters, digits and punctuation (１２３Ｘ), which some keyboards and documents give, into half-width
 * ones.
 */
export function toHalfWidth(text: string): string {
  return normalizeText(text).replace(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/** What people, address books and documents write between the digits of a number and around it. */
const betweenDigits = /[\s_.·•・‧∙⋅。,、:;'"“”‘’/\\()[\]{}【】〔〕「」<>《》‐-―−⁃-]/g

/** A pasted number or code in half-width digits and letters (①, ₂ and 𝟏 too), without what stands between and around them. */
export function toPlainCode(text: string): string {
  return composeText(normalizeText(text), 'NFKC').replace(betweenDigits, '')
}

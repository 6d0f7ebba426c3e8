import { composeText } from './compose-text.ts'
import { normalizeText } from './normalize-text.ts'

/** The digits of Arabic, Uyghur, Tibetan and Mongolian keyboards. The last four bits of each are its value. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0f20-\u0f29\u1810-\u1819]/g
const toDigit = (sign: string) => String(sign.charCodeAt(0) & 15)

/**
 * Turns full-width letters, digits and punctuation (１２３Ｘ), which some keyboards and documents give, into half-width
 * ones, and the digits of other scripts (١٢٣) into ours.
 */
export function toHalfWidth(text: string): string {
  return normalizeText(text)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(otherDigits, toDigit)
}

/** What people, address books and documents write between the digits of a number and around it. */
const betweenDigits = /[\s_.·•・‧∙⋅˙。,、:;'"“”‘’/∕⁄\\()[\]{}【】〔〕「」<>《》‐-―−⁃ー─━~|=-]/g
const ideograph = /[\u3400-\u9fff]/

/**
 * A pasted number or code in half-width digits and letters (①, ₂ and 𝟏 too), without what stands between and around them:
 * marks, and words such as 手机号 in front or （微信同号） behind.
 */
export function toPlainCode(text: string): string {
  const plain = composeText(normalizeText(text), 'NFKC')
    .replace(otherDigits, toDigit)
    .replace(betweenDigits, '')
  let [start, end] = [0, plain.length]
  while (start < end && ideograph.test(plain.charAt(start))) start += 1
  while (end > start && ideograph.test(plain.charAt(end - 1))) end -= 1
  return plain.slice(start, end)
}

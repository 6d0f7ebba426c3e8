/**
 * Turns full-width letters, digits and punctuation (１２３Ｘ), which some keyboards and documents give, into half-width
 * ones.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** A pasted number or code without spaces, dashes and invisible characters. */
export function toPlainCode(text: string): string {
  return toHalfWidth(text).replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff_.·—–-]/g, '')
}

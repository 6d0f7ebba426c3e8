/** Letters, digits and punctuation as one types them; keyboards and documents also hand out full-width ones (１２３Ｘ). */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** A number or code as pasted, without the spaces, dashes and invisible marks that come along with it. */
export function toPlainCode(text: string): string {
  return toHalfWidth(text).replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff_.·—–-]/g, '')
}

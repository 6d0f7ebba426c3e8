import { province } from '#province/facts/province.ts'

/**
 * 申请编号: the province's two letters + yymmdd + five random characters + one check character. It has no characters
 * that look or sound alike.
 */
const symbols = '0123456789ACDEFHJKMNPRTWXY'
const pattern = /^[A-Z]{2}\d{6}[3479ACDEFHJKMNPRTWXY]{5}[0-9ACDEFHJKMNPRTWXY]$/

/** Luhn mod 26 over the date and the random part. It detects one wrong character and most swapped neighbors. */
function checkCharacter(body: string): string {
  let sum = 0
  for (let index = 0; index < body.length; index += 1) {
    const value = symbols.indexOf(body.charAt(body.length - 1 - index)) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / symbols.length) + (value % symbols.length)
  }
  return symbols.charAt((symbols.length - (sum % symbols.length)) % symbols.length)
}

/** Whether a text is a reference number with a correct check character. */
export function isReferenceNumber(text: string): boolean {
  const isOurs = pattern.test(text) && text.startsWith(province.letters)
  return isOurs && checkCharacter(text.slice(2, -1)) === text.at(-1)
}

/** A reference number in three groups, for display and for reading aloud: `XX 261122 7K3MA4`. */
export function formatReferenceNumber(reference: string): string {
  return `${reference.slice(0, 2)} ${reference.slice(2, 8)} ${reference.slice(8)}`
}

import { atMostPasted } from '../../foundation/at-most.ts'
import { toPlainCode } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'

/** Cards have up to 19 digits (ISO/IEC 7812). Accounts and passbooks have up to 32 (the account field of CNAPS2). */
const longest = 32

/** The sentence that says how to correct a card or passbook number without spaces, or undefined when it is valid. */
export function findBankCardFault(card: string): string | undefined {
  if (card.includes('*')) return '请填写完整的银行卡号，不要带星号'
  if (!/^\d+$/.test(card)) return '银行卡号只能是数字，请核对'
  if (card.length < 12) return `银行卡号至少 12 位，现在只有 ${card.length} 位，请核对是否少填了`
  return card.length > longest
    ? `账号最多 ${longest} 位，现在有 ${card.length} 位，请核对是否多填了`
    : undefined
}

/** A warning only: cards end with a Luhn digit (ISO/IEC 7812), passbooks do not. */
export function findBankCardWarning(card: string): string | undefined {
  if (!/^\d{12,32}$/.test(card)) return undefined
  return card.length <= 19 && passesLuhn(card)
    ? undefined
    : '这个号码和一般的银行卡号对不上，请再核对一遍；如果是存折账号，可以继续'
}

/** Takes a pasted card number and returns its digits. */
export const bankCardRule = z
  .string('请填写银行卡号')
  .check(atMostPasted, z.overwrite(toPlainCode), refusing(findBankCardFault))

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    const weighted = place % 2 === 0 ? digit : digit * 2
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

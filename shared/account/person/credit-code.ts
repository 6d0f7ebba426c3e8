import { atMostPasted } from '../../foundation/at-most.ts'
import { toPlainCode } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'

/** GB 32100-2015: 31 characters, without the letters I, O, S, V and Z; the weight of place i is 3^i mod 31. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' }

/** Normalizes a pasted unified social credit code: half-width capitals, no spaces. */
const normalizeCreditCode = (text: string) => toPlainCode(text).toUpperCase()

/** The sentence that says how to correct a normalized unified social credit code, or undefined when it is valid. */
export function findCreditCodeFault(code: string): string | undefined {
  if (code.length < 18) return `统一社会信用代码是 18 位，现在少了 ${18 - code.length} 位`
  if (code.length > 18) return `统一社会信用代码是 18 位，现在多了 ${code.length - 18} 位`
  const stranger = Array.from(code).find((character) => !alphabet.includes(character))
  if (stranger !== undefined) {
    const meant = lookalikes[stranger]
    return `统一社会信用代码里不会有“${stranger}”${meant ? `，是不是数字 ${meant}？` : '，请对照营业执照核对'}`
  }
  if (!/^\d{6}$/.test(code.slice(2, 8))) return '统一社会信用代码第 3 到 8 位应是数字，请对照营业执照核对'
  return checkCharacterOf(code) === code.slice(17)
    ? undefined
    : '统一社会信用代码校验不对，可能有一位填错了，请对照营业执照逐位核对'
}

/** Whether a normalized text is a valid unified social credit code. */
export const isCreditCode = (text: string) => findCreditCodeFault(text) === undefined

/** Takes a pasted code and returns it normalized. */
export const creditCodeRule = z
  .string('请填写统一社会信用代码')
  .check(atMostPasted, z.overwrite(normalizeCreditCode), refusing(findCreditCodeFault))

function checkCharacterOf(code: string): string {
  const sum = weights.reduce(
    (total, weight, place) => total + weight * alphabet.indexOf(code.charAt(place)),
    0,
  )
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

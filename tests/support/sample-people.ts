import { isCreditCode } from '../../shared/account/person/credit-code.ts'
import { isIdNumber } from '../../shared/account/person/id-number.ts'

const numerals = '一二三四五六七八九'

/** 示例一, 示例二, …: fictional names. */
export const sampleName = (index: number) => `示例${numerals[index % 9]}`

/** A valid fictional ID number: born on 1 January 1990, a man for odd numbers. */
export function sampleIdNumber(index: number): string {
  const body = `34011119900101${String(index % 1000).padStart(3, '0')}`
  return complete(body, '0123456789X', isIdNumber)
}

/** A valid fictional unified social credit code. */
export const sampleCreditCode = (index: number) =>
  complete(
    `91340100MA${String(index % 10_000_000).padStart(7, '0')}`,
    '0123456789ABCDEFGHJKLMNPQRTUWXY',
    isCreditCode,
  )

function complete(body: string, alphabet: string, isValid: (text: string) => boolean): string {
  const found = [...alphabet].map((last) => body + last).find(isValid)
  if (found === undefined) throw new Error(`no check character fits ${body}`)
  return found
}

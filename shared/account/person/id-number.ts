import { atMostPasted } from '../../foundation/at-most.ts'
import { findDateFault } from '../../foundation/calendar-date.ts'
import { todayInChina } from '../../foundation/china-time.ts'
import { toPlainCode } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import { provinceCodes } from './provinces.ts'

/** ISO 7064 MOD 11-2, as used by GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** What keyboards and documents offer instead of an X: Cyrillic and Greek letters, multiplication signs. */
const drawnLikeX = /[×✕✖✗✘╳⨯ХΧⲬꭓ]$/i

/** Normalizes a pasted ID number: half-width, no spaces or dashes, X as a capital. */
export const normalizeIdNumber = (text: string) => toPlainCode(text).toUpperCase().replace(drawnLikeX, 'X')

/** The sentence that says how to correct a normalized ID number (GB 11643), or undefined when it is valid. */
export function findIdNumberFault(idNumber: string, today = todayInChina()): string | undefined {
  return (
    findWritingFault(idNumber) ??
    (provinceCodes.includes(provinceOf(idNumber))
      ? undefined
      : `前两位 ${idNumber.slice(0, 2)} 不是省份代码，请对照身份证核对开头几位`) ??
    findBirthDateFault(birthDateOf(idNumber), today) ??
    (checkCharacterOf(idNumber) === idNumber.slice(17)
      ? undefined
      : '身份证号校验不对，可能有一位填错了，请对照身份证逐位核对')
  )
}

/**
 * Where the code of the province stands. A foreigner's permanent residence number (since 2023) is 9, province, country
 * (ISO 3166), and then like every other: birth date, sequence, check character.
 */
const provinceOf = (idNumber: string) =>
  idNumber.startsWith('9') ? idNumber.slice(1, 3) : idNumber.slice(0, 2)

/** Whether a normalized text is a valid ID number. */
export const isIdNumber = (text: string) => findIdNumberFault(text) === undefined

/** YYYY-MM-DD, from digits 7 to 14 of an ID number. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

/** The 17th digit of an ID number: odd for men, even for women. */
export const sexOf = (idNumber: string): '男' | '女' => (Number(idNumber.charAt(16)) % 2 === 1 ? '男' : '女')

/** Takes a pasted ID number and returns it normalized. */
export const idNumberRule = z.string('请填写身份证号').check(
  atMostPasted,
  z.overwrite(normalizeIdNumber),
  refusing((value) => findIdNumberFault(value)),
)

function findWritingFault(idNumber: string): string | undefined {
  if (idNumber.includes('*')) return '请填写完整的身份证号，不要带星号'
  if (/^\d{15}$/.test(idNumber)) return '这是 15 位的旧号码，请填写现在身份证上的 18 位号码'
  if (idNumber.length < 18) return `身份证号是 18 位，现在少了 ${18 - idNumber.length} 位`
  const stranger = /[^\dA-Z]/u.exec(idNumber)
  if (stranger) return `身份证号里有“${stranger[0]}”，请只填 18 位号码`
  if (idNumber.length > 18) return `身份证号是 18 位，现在多了 ${idNumber.length - 18} 位`
  return /^\d{17}[\dX]$/.test(idNumber) ? undefined : '身份证号前 17 位是数字，最后一位是数字或 X，请核对'
}

function findBirthDateFault(birthDate: string, today: string): string | undefined {
  const fault = findDateFault(birthDate)
  if (fault) return fault
  if (birthDate > today) return `日期不对：出生日期 ${birthDate} 还没有到，请核对第 7 到 14 位`
  // The oldest number in the standard is from 1880.
  return birthDate < '1850'
    ? `日期不对：出生年份 ${birthDate.slice(0, 4)} 太早，请核对第 7 到 10 位`
    : undefined
}

function checkCharacterOf(idNumber: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(idNumber.charAt(index)), 0)
  return checkCharacters.charAt(sum % 11)
}

import { atMostPasted } from '../../foundation/at-most.ts'
import { toPlainCode } from '../../foundation/pasted-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'

/** Normalizes a pasted phone number: half-width, without spaces, dashes and +86. */
function normalizePhone(text: string): string {
  return toPlainCode(text).replace(/^(?:tel)?(?:\+|00)?(?:86)?(?=1\d{10}$)/i, '')
}

/** The sentence that says how to correct a normalized mobile number of the mainland, or undefined when it is valid. */
export function findPhoneFault(phone: string): string | undefined {
  if (phone.includes('*')) return '请填写完整的手机号，不要带星号'
  if (!/^\d+$/.test(phone)) return '手机号只能是数字，请核对'
  if (/^0\d{9,11}$/.test(phone)) return '这是座机号码，请填写 11 位手机号'
  if (!phone.startsWith('1')) return '手机号是 1 开头的 11 位号码，请核对'
  if (phone.length < 11) return `手机号是 11 位，现在少了 ${11 - phone.length} 位`
  if (phone.length > 11) return `手机号是 11 位，现在多了 ${phone.length - 11} 位`
  return /^1[3-9]/.test(phone) ? undefined : `没有 ${phone.slice(0, 2)} 开头的手机号，请核对`
}

/** Whether a normalized text is a valid mobile number. */
export const isPhone = (text: string) => findPhoneFault(text) === undefined

/** Takes a pasted mobile number and returns its eleven digits. */
export const phoneRule = z
  .string('请填写手机号')
  .check(atMostPasted, z.overwrite(normalizePhone), refusing(findPhoneFault))

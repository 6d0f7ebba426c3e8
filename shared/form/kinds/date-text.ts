import { toHalfWidth } from '../../foundation/pasted-text.ts'

const written = '〇一二三四五六七八九'
const weekday = /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/
/** What spreadsheets put behind a day. Another hour, or another zone, may mean another day. */
const midnight = /[T ]0?0:00(?::00(?:\.0{1,6})?)?(?:\+08:00)?$/
const between = /[\s./\\_~,，、·•・‐-―−ー─━∕⁄年月-]+/g

/**
 * The numbers of a date as people, forms and spreadsheets write it (ISO 8601, GB/T 7408, and with Chinese digits as in
 * GB/T 15835), with hyphens between them: 2024-2-9. Any other text comes out as something else than that.
 */
export const toDateNumbers = (text: string): string =>
  toHalfWidth(text)
    .replace(midnight, '')
    .replace(weekday, '')
    .replace(/[〇零○一二三四五六七八九十]+/g, toDigits)
    .trim()
    .replace(between, '-')

/** 二〇二四 as 2024, 三十一 as 31. */
function toDigits(run: string): string {
  const digits = Array.from(run.replace(/[零○]/g, '〇'), (sign) => written.indexOf(sign))
  const ten = digits.indexOf(-1)
  if (ten < 0) return digits.join('')
  const [before = 1, after = 0] = [digits[ten - 1], digits[ten + 1]]
  return digits.length > 3 ? run : String(before * 10 + after)
}

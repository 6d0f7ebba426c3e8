import { toHalfWidth } from '../../foundation/pasted-text.ts'

/** 12345.6 as 12,345.6; by hand, since phones come without Intl. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(value).split('.')
  const grouped = groupThousands(whole)
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function groupThousands(digits: string): string {
  const end = digits.length - 3
  return /^-?\d{4}/.test(digits) ? `${groupThousands(digits.slice(0, end))},${digits.slice(end)}` : digits
}

/** More is no number that anybody writes. */
const longest = 100

/** The number a text writes, unit and thousands marks allowed (１，２００ 元); anything else comes back untouched. */
export function parseNumber(value: unknown, unit: string): unknown {
  if (typeof value !== 'string' || value.length > longest) return value
  let text = toHalfWidth(value).replace(/[\s,，¥￥]/g, '')
  if (unit !== '' && text.endsWith(unit)) text = text.slice(0, -unit.length)
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : value
}

/** Whether a number has at most so many digits after the point. */
export const hasAtMostDecimals = (value: number, decimals: number) =>
  Number(value.toFixed(decimals)) === value

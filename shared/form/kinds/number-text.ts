import { toHalfWidth } from '../../foundation/pasted-text.ts'

/** 12345.6 as 12,345.6, without Intl, which phones lack. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(value).split('.')
  const grouped = groupThousands(whole)
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function groupThousands(digits: string): string {
  const end = digits.length - 3
  return /^-?\d{4}/.test(digits) ? `${groupThousands(digits.slice(0, end))},${digits.slice(end)}` : digits
}

/** Longer texts are not numbers. */
const longest = 100

/** The number in a text, with unit and thousands marks (１，２００ 元). Any other text is returned unchanged. */
export function parseNumber(value: unknown, unit: string): unknown {
  if (typeof value !== 'string' || value.length > longest) return value
  let text = toHalfWidth(value).replace(/[\s,，¥￥]/g, '')
  if (unit !== '' && text.endsWith(unit)) text = text.slice(0, -unit.length)
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : value
}

/** Whether a number has at most this many decimals. */
export const hasAtMostDecimals = (value: number, decimals: number) =>
  Number(value.toFixed(decimals)) === value

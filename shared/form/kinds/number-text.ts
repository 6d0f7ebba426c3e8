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

/** Digits, in groups of three if they are grouped. A comma anywhere else is refused: 300，5 may mean 300.5. */
const writtenNumber = /^-?(?:\d+|\d{1,3}(?:([,，' ])\d{3}(?:\1\d{3})*))(?:\.\d*)?$/
/** One point with three digits behind it may be a mark of thousands, as elsewhere in the world. */
const mayBeThousands = /^-?\d{1,3}\.\d{3}$/

/**
 * The number in a text, with thousands marks and one of its units behind it (１，２００ 元). Any other text is returned
 * unchanged.
 */
export function parseNumber(value: unknown, units: readonly string[], decimals: number): unknown {
  if (typeof value !== 'string' || value.length > longest) return value
  let text = toHalfWidth(value)
    .replace(/[−﹣－]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/[¥￥]|人民币|RMB|CNY/gi, '')
    .replace(/^\s*\+/, '')
    // The point of a Chinese keyboard.
    .replace(/(\d)。(?=\d)/g, '$1.')
    .trim()
  const unit = units.find((one) => one !== '' && text.endsWith(one))
  if (unit !== undefined) text = text.slice(0, -unit.length).trim()
  if (text.startsWith('.')) text = `0${text}`
  const isClear = writtenNumber.test(text) && (decimals >= 3 || !mayBeThousands.test(text))
  return isClear ? Number(text.replace(/[, ']/g, '')) : value
}

/** The sentence about a text that is no number. */
export const askForNumber = (label: string, example: number) => ({
  error: ({ input }: { input?: unknown }) =>
    typeof input === 'string' && /[,，]/.test(input)
      ? `${label}里的逗号看不清楚，小数请用点，例如 ${example}.5`
      : typeof input === 'string' && /\d\.\d{3}$/.test(input)
        ? `${label}里的小数点看不清楚，一千请写 1000`
        : `${label}请用数字填写，例如 ${example}`,
})

/** Whether a number has at most this many decimals. */
export const hasAtMostDecimals = (value: number, decimals: number) =>
  Number(value.toFixed(decimals)) === value

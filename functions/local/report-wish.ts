import { onChinaClock } from '#shared/foundation/china-time.ts'

/** The wanted report: a month, and whether small groups are listed separately. */
export type ReportWish = { month: string; isInternal: boolean }

/** Why there is no report, as a sentence for the user. */
export class ReportRefused extends Error {}

/**
 * Reads the arguments after `npm run report`. Without the two dashes npm keeps `--month` and `--internal` to itself:
 * the month then arrives alone and is accepted, and `--internal` is lost, which makes the safer report. The default is
 * the last complete month. Throws ReportRefused.
 */
export function parseWish(words: readonly string[], now: Date): ReportWish {
  const months: string[] = []
  for (const [index, word] of words.entries()) {
    if (word === '--internal') continue
    if (word === '--month') {
      if (words[index + 1] === undefined) throw new ReportRefused(howTo('--month 后面没有月份'))
      continue
    }
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(word)) throw new ReportRefused(howTo(`不认识“${word}”`))
    months.push(word)
  }
  if (months.length > 1) throw new ReportRefused(howTo('一次只能要一个月的月报'))
  const month = months[0] ?? monthInChina(now, -1)
  if (month > monthInChina(now, 0)) throw new ReportRefused(`${month} 还没有到，没有月报。`)
  return { month, isInternal: words.includes('--internal') }
}

const howTo = (fault: string) => `${fault}。写法：npm run report -- --month 2026-11`

function monthInChina(now: Date, shift: number): string {
  const inChina = onChinaClock(now)
  return new Date(Date.UTC(inChina.getUTCFullYear(), inChina.getUTCMonth() + shift, 1))
    .toISOString()
    .slice(0, 7)
}

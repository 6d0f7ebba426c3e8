/** The sentence that says why YYYY-MM-DD is not a calendar day, or undefined when it is one. */
export function findDateFault(date: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!parts) return '日期要有年、月、日，例如 2026-05-12'
  const [year, month, day] = parts.slice(1).map(Number)
  if (!year || !month || !day) return `日期不对：${date} 里的年、月、日不能是 0`
  if (month > 12) return `日期不对：没有 ${month} 月`
  if (day > daysInMonth(year, month)) return `日期不对：${year} 年没有 ${month} 月 ${day} 日`
  return undefined
}

/** The day that is `days` before a date. */
export function subtractDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

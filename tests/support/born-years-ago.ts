import { todayInChina } from '#shared/foundation/china-time.ts'

/** The birth date of a person who reached this age today, or at the end of a long month a few days ago. */
export function bornYearsAgo(age: number): string {
  const [year, month, day] = todayInChina().split('-')
  return `${Number(year) - age}-${month}-${Number(day) > 28 ? '28' : day}`
}

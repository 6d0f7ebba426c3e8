import { onChinaClock } from './china-time.ts'
import { timeNow } from './clock.ts'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

type ChinaTime = {
  year: number
  month: number
  day: number
  weekday: (typeof weekdays)[number]
  /** `09:05`. */
  clock: string
}

/** A moment in China's time, on a phone abroad and on a server too. */
export function inChina(moment: string | number | Date): ChinaTime {
  const shifted = onChinaClock(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: weekdays[shifted.getUTCDay()] ?? '周日',
    clock: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
  }
}

/** 12月20日, with the year only when it is not the current one. */
export function dayWords(moment: string | number | Date, now = timeNow()): string {
  const { year, month, day } = inChina(moment)
  return `${year === inChina(now).year ? '' : `${year}年`}${month}月${day}日`
}

/** 12月20日 14:00. */
export function momentWords(moment: string | number | Date, now = timeNow()): string {
  return `${dayWords(moment, now)} ${inChina(moment).clock}`
}

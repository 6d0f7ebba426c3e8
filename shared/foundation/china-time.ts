import { timeNow } from './clock.ts'

/**
 * China has had one time zone and no summer time since 1991, so a fixed offset is exact. Phones have no time zone
 * tables.
 */
const chinaOffsetMilliseconds = 8 * 60 * 60 * 1000

/** A moment in China's time, as a Date whose UTC fields are the fields of a clock in China. */
export const onChinaClock = (moment: string | number | Date) =>
  new Date(new Date(moment).getTime() + chinaOffsetMilliseconds)

/** The date in China at a moment (now unless given), as YYYY-MM-DD. */
export const todayInChina = (moment = timeNow()): string => onChinaClock(moment).toISOString().slice(0, 10)

/** The moment of a date (YYYY-MM-DD) and a time (HH:MM) in China, as ISO 8601. */
export const momentInChina = (date: string, time: string) => `${date}T${time}:00+08:00`

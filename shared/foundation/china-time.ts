/** China has had one time zone and no summer time since 1991, so a fixed shift is exact; phones come without time zone tables. */
const chinaOffsetMilliseconds = 8 * 60 * 60 * 1000

/** A moment as a clock in China shows it, in a Date whose UTC fields are those of that clock. */
export const onChinaClock = (moment: string | number | Date) =>
  new Date(new Date(moment).getTime() + chinaOffsetMilliseconds)

/** The date in China at a moment, as YYYY-MM-DD: today's unless told otherwise. */
export const todayInChina = (now = Date.now()): string => onChinaClock(now).toISOString().slice(0, 10)

/** The moment at which a clock in China shows a date (YYYY-MM-DD) and a time (HH:MM), as ISO 8601. */
export const momentInChina = (date: string, time: string) => `${date}T${time}:00+08:00`

/** China has had one time zone and no summer time since 1991, so a fixed shift is exact. */
const chinaOffsetMilliseconds = 8 * 3_600_000

/** A moment as a clock in China shows it, in a Date whose UTC fields are those of that clock. */
export const onChinaClock = (at: string | Date) => new Date(new Date(at).getTime() + chinaOffsetMilliseconds)

/** 2026-11-22 09:30. */
export const chinaDateTime = (at: string | Date) =>
  onChinaClock(at).toISOString().slice(0, 16).replace('T', ' ')

/** 20261122, for file names. */
export const chinaDay = (at: Date) => onChinaClock(at).toISOString().slice(0, 10).replaceAll('-', '')

import { onChinaClock } from '#shared/foundation/china-time.ts'

/** 2026-11-22 09:30. */
export const chinaDateTime = (at: string | Date) =>
  onChinaClock(at).toISOString().slice(0, 16).replace('T', ' ')

/** 20261122, for file names. */
export const chinaDay = (at: Date) => onChinaClock(at).toISOString().slice(0, 10).replaceAll('-', '')

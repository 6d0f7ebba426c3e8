/** As on an ID card. Seats, conditions and ID numbers depend on it. */
export const sexes = ['男', '女'] as const

/** As an ID card says it; seats, conditions and ID numbers are told apart by it. */
export const sexes = ['男', '女'] as const

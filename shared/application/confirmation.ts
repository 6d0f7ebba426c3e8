/** 基层工会的答复. The same words stand in the database. */
export const confirmationOutcomes = ['属实', '不属实', '只留言'] as const
export type ConfirmationOutcome = (typeof confirmationOutcomes)[number]

/** 基层工会的答复. The database uses the same words. */
export const confirmationOutcomes = ['属实', '不属实', '只留言'] as const
export type ConfirmationOutcome = (typeof confirmationOutcomes)[number]

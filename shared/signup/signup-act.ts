/** What an organizer can do to one signup. SQL knows the same words and says when one does not fit (`private.act_fault`). */
export const signupActs = ['签到', '更正', '递补', '移到候补', '撤回审核', '移除'] as const
export type SignupAct = (typeof signupActs)[number]

/** Those that change the status for a reason, by one endpoint. */
export const statusActs = ['递补', '移到候补', '撤回审核', '移除'] as const satisfies readonly SignupAct[]
export type StatusAct = (typeof statusActs)[number]

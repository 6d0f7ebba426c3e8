/** What an organizer can do to one signup. SQL knows the same words and says when one does not fit (`private.act_fault`). */
export const signupActs = ['签到', '更正', '递补', '移到候补', '撤回审核', '当队长', '移除'] as const
export type SignupAct = (typeof signupActs)[number]

/** Those that are done for a reason, by one endpoint. */
export const reasonedActs = [
  '递补',
  '移到候补',
  '撤回审核',
  '当队长',
  '移除',
] as const satisfies readonly SignupAct[]
export type ReasonedAct = (typeof reasonedActs)[number]

/** Those that can be done to several signups at once. */
export const actsTogether = ['递补', '移到候补', '撤回审核', '移除'] as const satisfies readonly ReasonedAct[]
export type ActTogether = (typeof actsTogether)[number]

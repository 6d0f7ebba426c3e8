import type { SignupStatus } from '../event/signup-status.ts'

/** 待组队: the team holds its seat and is too small. It is shown instead of 已确认, because closing signups would dissolve it. */
export type Standing = SignupStatus | '待组队'

/** The status as people read it. */
export const standingOf = ({ status, teamLacks }: { status: SignupStatus; teamLacks: number }): Standing =>
  status === '已确认' && teamLacks > 0 ? '待组队' : status

/** 报名的状态. The same words stand in the database, on the phone and in the export. */
export const signupStatuses = [
  '待审核',
  '已确认',
  '候补',
  '待确认',
  '未通过',
  '已取消',
  '已签到',
  '未到场',
] as const
export type SignupStatus = (typeof signupStatuses)[number]

/** Statuses in which a signup counts as one of its person's live signups: there is at most one for an event. */
export const liveSignupStatuses = [
  '待审核',
  '已确认',
  '候补',
  '待确认',
  '已签到',
] as const satisfies readonly SignupStatus[]

/** Whom organizers may write to: whoever took the signup back or was turned down has nothing more to do with the event. */
export const reachableSignupStatuses = [
  '待审核',
  '已确认',
  '候补',
  '待确认',
  '已签到',
  '未到场',
] as const satisfies readonly SignupStatus[]
export type ReachableSignupStatus = (typeof reachableSignupStatuses)[number]

/** Statuses that hold a seat of the pool. */
export const seatedSignupStatuses = [
  '已确认',
  '待确认',
  '已签到',
  '未到场',
] as const satisfies readonly SignupStatus[]

/** The color tone of each status's tag. */
export const signupStatusTones: Record<SignupStatus, 'neutral' | 'attention' | 'good' | 'bad'> = {
  待审核: 'neutral',
  已确认: 'good',
  候补: 'attention',
  待确认: 'attention',
  未通过: 'bad',
  已取消: 'neutral',
  已签到: 'good',
  未到场: 'bad',
}

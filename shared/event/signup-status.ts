/** 报名的状态. The database, the phone and the export use the same words. */
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

/** Live statuses. A person has at most one live signup for an event. */
export const liveSignupStatuses = [
  '待审核',
  '已确认',
  '候补',
  '待确认',
  '已签到',
] as const satisfies readonly SignupStatus[]

/** The statuses that organizers may write to. Canceled and refused signups are left out. */
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

/** The tone of each status's tag. */
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

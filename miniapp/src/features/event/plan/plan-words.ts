/** The form's options that mean something else in the plan. */
export const signingUp = ['个人', '组队'] as const
export const seatings = ['不分男女', '男女分开', '分几种名额'] as const
/** Whom a pool is for by where they work. */
export const poolAreas = ['不限', '活动所在的市', '活动所在的县（市、区）', '另一个县（市、区）'] as const
/** When signups open. */
export const openings = ['现在就开放', '到时间再开放'] as const
export const areas = ['全省', '只限活动所在的市', '只限几个县（市、区）'] as const

/** The moments of an event: their labels in the form and their names in the plan. */
export const momentNames = {
  starts: { label: '活动开始', plan: 'startsAt', hint: undefined },
  ends: { label: '活动结束', plan: 'endsAt', hint: undefined },
  opens: { label: '报名开始', plan: 'signupOpensAt', hint: undefined },
  closes: { label: '报名截止', plan: 'signupClosesAt', hint: undefined },
  cancel: { label: '取消截止', plan: 'cancelDeadline', hint: '过了这个时间，报名的人不能自己取消' },
} as const
export type MomentName = keyof typeof momentNames

/** The two questions for one moment. */
export const momentParts = (name: MomentName) => ({ date: `${name}Date`, time: `${name}Time` })

/**
 * 签到结果. 冲突: two offline doors accepted the same ticket (the earlier scan counts), or an offline door let in somebody
 * whose seat was then given to a walk-in.
 */
export const checkInOutcomes = ['已签到', '重复', '冲突', '未通过'] as const
export type CheckInOutcome = (typeof checkInOutcomes)[number]

export const checkInMethods = ['扫码', '姓名和尾号', '名单', '现场报名'] as const

/** Why a scan was refused. The database, the console and the door use the same words. */
export const checkInRefusals = [
  '没有这张票',
  '不是本场活动的票',
  '报的是别的场次',
  '报名已取消',
  '报名没有确认',
  '活动已取消',
  '不在签到时间',
  '票在另一部手机上',
  '票码不对',
  '票码过期',
  '没有找到这个人',
  '同名同尾号',
  '座位给了别人',
] as const
export type CheckInRefusal = (typeof checkInRefusals)[number]

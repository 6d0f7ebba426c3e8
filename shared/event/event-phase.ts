/** Where an event stands now, computed by the database from its dates and state. */
export const eventPhases = ['未开始报名', '报名中', '报名截止', '进行中', '已结束', '已取消'] as const

/** 活动状态: what staff and organizers set; workers see a phase. */
export const eventStates = ['草稿', '已发布', '已取消'] as const

/** 名额池: matchmaking keeps one per sex, every other event one for all. */
export const poolNames = ['男', '女', '不限'] as const
export type PoolName = (typeof poolNames)[number]

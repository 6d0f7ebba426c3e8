/** The phase of an event, computed by the database from its dates and state. */
export const eventPhases = ['未开始报名', '报名中', '报名截止', '进行中', '已结束', '已取消'] as const

/** 活动状态: set by staff and organizers. Workers see a phase instead. */
export const eventStates = ['草稿', '已发布', '已取消'] as const

/** 双向选择: where the one round of an event stands. */
export const choicePhases = ['未开始', '选择中', '已结束'] as const

/** How many a participant may pick; the database keeps as many slots for each of them. */
export const mostPicks = 3

/** How long a round may be opened for, in minutes; what is offered to tap comes first. */
export const choiceMinutes = [5, 10, 15] as const

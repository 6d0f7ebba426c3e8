/** 双向选择: the states of the only round of an event. */
export const choicePhases = ['未开始', '选择中', '已结束'] as const

/** The largest number of picks of a participant. The database keeps this many rows for each. */
export const mostPicks = 3

/** How many minutes a round may be open, and the durations that are offered. */
export const choiceMinutes = [5, 10, 15] as const

/** The states of the rounds of an evening. */
export const roundPhases = ['未排座', '已排座', '进行中', '暂停', '已结束'] as const

/** The actions of the host. */
export const roundActions = ['开始下一轮', '暂停', '继续', '结束'] as const
export type RoundAction = (typeof roundActions)[number]

/** How a help with a draft stands. The same words are answered by the database. */
export const assistanceStates = ['等输入', '等同意', '填写中', '已结束'] as const

/** 协助填写怎样结束. The same words stand in the database. */
export const assistanceEndings = ['已填好', '职工结束', '职工没有同意', '到时间'] as const

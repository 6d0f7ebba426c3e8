/** The states of a help with a draft, as the database answers them. */
export const assistanceStates = ['等输入', '等同意', '填写中', '已结束'] as const

/** 协助填写怎样结束. The database uses the same words. */
export const assistanceEndings = ['已填好', '职工结束', '职工没有同意', '到时间'] as const

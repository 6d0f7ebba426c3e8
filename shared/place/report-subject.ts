/** 报错: what a worker found wrong at a place. */
export const reportSubjects = ['没开门', '东西坏了', '地址不对', '电话打不通', '已经没有了', '其他'] as const
export type ReportSubject = (typeof reportSubjects)[number]

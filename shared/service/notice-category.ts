/** 公告的类别: what a notice is about, as staff choose it and as workers filter by it. */
export const noticeCategories = ['通知', '活动', '福利', '政策', '公示'] as const

/** What a matchmaking signup offers to choose from. */
export const sexes = ['男', '女'] as const
export const educations = ['初中及以下', '高中或中专', '大专', '本科', '硕士', '博士'] as const
export const interests = [
  '运动',
  '阅读',
  '音乐',
  '电影',
  '旅行',
  '美食',
  '摄影',
  '手工',
  '舞蹈',
  '棋牌',
  '公益',
  '其他',
] as const

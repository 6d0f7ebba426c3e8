/** 活动类型. The word is the same on the phone, in the console and in the export. */
export const eventKinds = [
  '婚恋交友',
  '劳动和技能竞赛',
  '文体活动',
  '招聘会',
  '技能培训',
  '读书活动',
] as const
export type EventKind = (typeof eventKinds)[number]

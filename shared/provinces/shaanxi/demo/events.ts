/** The settings of a demo event. Days count from today, hours are those of China. */
export type DemoEvent = {
  kind: string
  title: string
  tradeUnionId: string
  regionCode: string
  placeName: string
  address: string
  latitude: number
  longitude: number
  posterTone: string
  description: string
  startsInDays: number
  opensInDays: number
  closesInDays: number
  waitlistSize: number
  needsReview: boolean
  pools: Partial<Record<'男' | '女' | '不限', { capacity: number; people: number }>>
  /** For events with teams: their size, and the teams that are in. A seat is then for a team. */
  teams?: { size: readonly [number, number]; signedUp: readonly { name: string; people: number }[] }
}

/** An event that is open, one with review, and one that is over. */
export const demoEvents: readonly DemoEvent[] = [
  {
    kind: '婚恋交友',
    title: '单身职工交友活动 西安专场',
    tradeUnionId: '610100',
    regionCode: '610113',
    placeName: '西安市工人文化宫',
    address: '西安市雁塔区示例路 1 号',
    latitude: 34.2148,
    longitude: 108.9486,
    posterTone: '红',
    description: '单身职工交友活动，免费参加。当天有破冰游戏、分组交流和双向选择，请带身份证签到。',
    startsInDays: 9,
    opensInDays: -3,
    closesInDays: 6,
    waitlistSize: 10,
    needsReview: false,
    pools: { 男: { capacity: 15, people: 12 }, 女: { capacity: 15, people: 15 } },
  },
  {
    kind: '招聘会',
    title: '咸阳市职工就业招聘会',
    tradeUnionId: '610400',
    regionCode: '610402',
    placeName: '咸阳市职工服务中心',
    address: '咸阳市秦都区示例路 2 号',
    latitude: 34.3296,
    longitude: 108.7063,
    posterTone: '蓝',
    description: '五十家单位现场招聘，请带简历。报名后由主办方审核，结果在“消息”里看。',
    startsInDays: 20,
    opensInDays: -1,
    closesInDays: 15,
    waitlistSize: 10,
    needsReview: true,
    pools: { 不限: { capacity: 80, people: 4 } },
  },
  {
    kind: '技能培训',
    title: '家政服务技能培训',
    tradeUnionId: '610113',
    regionCode: '610113',
    placeName: '雁塔区职工服务中心',
    address: '西安市雁塔区示例路 3 号',
    latitude: 34.2266,
    longitude: 108.9582,
    posterTone: '绿',
    description: '五天课程，免费，结业有证书。',
    startsInDays: -12,
    opensInDays: -30,
    closesInDays: -15,
    waitlistSize: 0,
    needsReview: false,
    pools: { 不限: { capacity: 30, people: 9 } },
  },
]

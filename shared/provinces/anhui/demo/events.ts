/** The settings of a demo event. Days count from today, hours are those of Anhui. */
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

const matchmakingText =
  '“皖工鹊桥·会聚良缘”单身职工交友活动，免费参加。当天有破冰游戏、分组交流和双向选择，请带身份证签到。'

/** Events of every phase: open, not yet open, full, over. */
export const demoEvents: readonly DemoEvent[] = [
  {
    kind: '婚恋交友',
    title: '皖工鹊桥·会聚良缘 合肥专场',
    tradeUnionId: '340100',
    regionCode: '340104',
    placeName: '合肥市工人文化宫三楼多功能厅',
    address: '合肥市蜀山区示例路 1 号',
    latitude: 31.8512,
    longitude: 117.2606,
    posterTone: '红',
    description: matchmakingText,
    startsInDays: 9,
    opensInDays: -3,
    closesInDays: 6,
    waitlistSize: 10,
    needsReview: false,
    pools: { 男: { capacity: 15, people: 12 }, 女: { capacity: 15, people: 18 } },
  },
  {
    kind: '婚恋交友',
    title: '皖工鹊桥·会聚良缘 芜湖江边漫步',
    tradeUnionId: '340200',
    regionCode: '340202',
    placeName: '芜湖市职工活动中心',
    address: '芜湖市镜湖区示例路 2 号',
    latitude: 31.3401,
    longitude: 118.385,
    posterTone: '粉',
    description: matchmakingText,
    startsInDays: 16,
    opensInDays: 1,
    closesInDays: 12,
    waitlistSize: 10,
    needsReview: false,
    pools: { 男: { capacity: 20, people: 0 }, 女: { capacity: 20, people: 0 } },
  },
  {
    kind: '婚恋交友',
    title: '皖工鹊桥·会聚良缘 蚌埠手工坊',
    tradeUnionId: '340300',
    regionCode: '340303',
    placeName: '蚌埠市工人文化宫',
    address: '蚌埠市蚌山区示例路 3 号',
    latitude: 32.9394,
    longitude: 117.3734,
    posterTone: '橙',
    description: matchmakingText,
    startsInDays: 5,
    opensInDays: -7,
    closesInDays: 3,
    waitlistSize: 5,
    needsReview: false,
    pools: { 男: { capacity: 8, people: 10 }, 女: { capacity: 8, people: 11 } },
  },
  {
    kind: '婚恋交友',
    title: '皖工鹊桥·会聚良缘 滨湖秋日茶会',
    tradeUnionId: '340100',
    regionCode: '340111',
    placeName: '滨湖职工书屋',
    address: '合肥市包河区示例路 4 号',
    latitude: 31.7346,
    longitude: 117.2985,
    posterTone: '紫',
    description: matchmakingText,
    startsInDays: -12,
    opensInDays: -30,
    closesInDays: -15,
    waitlistSize: 0,
    needsReview: false,
    pools: { 男: { capacity: 10, people: 9 }, 女: { capacity: 10, people: 10 } },
  },
  {
    kind: '劳动和技能竞赛',
    title: '合肥市快递员分拣技能竞赛',
    tradeUnionId: '340100',
    regionCode: '340123',
    placeName: '肥西县职工技能实训基地',
    address: '合肥市肥西县示例路 5 号',
    latitude: 31.7069,
    longitude: 117.1584,
    posterTone: '蓝',
    description: '比分拣速度和准确率，取前十名颁发证书。请穿工装，现场提供午餐。',
    startsInDays: 14,
    opensInDays: -2,
    closesInDays: 10,
    waitlistSize: 20,
    needsReview: false,
    pools: { 不限: { capacity: 60, people: 6 } },
  },
  {
    kind: '文体活动',
    title: '包河区职工羽毛球赛',
    tradeUnionId: '340111',
    regionCode: '340111',
    placeName: '包河区全民健身中心',
    address: '合肥市包河区示例路 6 号',
    latitude: 31.7951,
    longitude: 117.3101,
    posterTone: '绿',
    description: '分男单、女单，每人一项。报名后由主办方审核，结果在“消息”里看。',
    startsInDays: 20,
    opensInDays: -1,
    closesInDays: 15,
    waitlistSize: 10,
    needsReview: true,
    pools: { 不限: { capacity: 32, people: 4 } },
  },
  {
    kind: '文体活动',
    title: '合肥市职工拔河赛',
    tradeUnionId: '340100',
    regionCode: '340102',
    placeName: '瑶海区职工体育馆',
    address: '合肥市瑶海区示例路 7 号',
    latitude: 31.8655,
    longitude: 117.3312,
    posterTone: '绿',
    description: '每队 3 到 5 人，三局两胜。队长先报名，再把邀请发给队友。请穿运动鞋。',
    startsInDays: 18,
    opensInDays: -2,
    closesInDays: 13,
    waitlistSize: 4,
    needsReview: false,
    pools: { 不限: { capacity: 8, people: 0 } },
    teams: {
      size: [3, 5],
      signedUp: [
        { name: '示例快递队', people: 2 },
        { name: '示例电工队', people: 4 },
      ],
    },
  },
]

import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'
import { words } from '../words.ts'

export const cultureAndSport: ServiceItem = {
  code: 'culture-and-sport',
  ...listed['culture-and-sport'],
  name: '举办职工文化体育活动',
  group: 'culture-contest',
  applicantKind: 'individual',
  levels: { municipal: '举办职工文化体育活动', county: '举办职工文化体育活动' },
  summary: '球赛、健步走、合唱、书画、读书会……市、县工会办的文体活动，职工都能报名。',
  acceptanceConditions: [`${province.shortName}各行各业的职工`, '每场活动的人数和要求，写在活动页上'],
  procedureSteps: ['在活动里选一场', '填报名信息', '看到“已确认”就是报上了', '按时到场'],
  committedWorkingDays: 10,
  keywords: words(`
    团建 夏令营 聚会 音乐 活动 文体 运动会 羽毛球 乒乓球 篮球 健身 跑步 唱歌 书画 摄影 读书会 工人文化宫
    跳舞 演出 招聘 下棋 电影 爬山 足球 排球 网球 台球 游泳 瑜伽 太极 广场舞 马拉松 健步走 徒步 钓鱼 骑行
    象棋 掼蛋 合唱 卡拉OK 书法 画画 征文 朗诵 看戏 晚会 春游 亲子 文化宫 体育 球赛 打球 兴趣班 旅游
  `),
  handledBy: { way: 'events', eventKind: '文体活动' },
  consents: [],
}

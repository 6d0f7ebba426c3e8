import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'
import { words } from '../words.ts'

export const skillsContest: ServiceItem = {
  code: 'skills-contest',
  ...listed['skills-contest'],
  name: '组织职工开展劳动和技能竞赛',
  group: 'culture-contest',
  icon: 'edit',
  applicantKind: 'individual',
  levels: { municipal: '组织职工开展劳动和技能竞赛', county: '组织职工开展劳动和技能竞赛' },
  summary: '市、县工会组织的劳动竞赛和技能比武，个人或者班组都能报名，获奖有荣誉和奖励。',
  acceptanceConditions: [
    `${province.shortName}各行各业的职工`,
    '每场比赛的工种、年龄和队伍要求，写在活动页上',
  ],
  procedureSteps: ['在活动里选一场比赛', '填报名信息', '等主办工会确认', '按时参赛'],
  committedWorkingDays: 10,
  keywords: words(`
    挖掘机 开挖机 学开车 学修车 技能提升 技能补贴 学个 学一门 想学 考试 证书 上岗证 资格证 比赛 竞赛
    技能比武 技能大赛 练兵 焊工 工匠 劳动竞赛 报名参赛 培训 学技术 技术 电焊 考证 证书培训 电工 比武
    叉车 叉车证 挖机 钳工 数控 月嫂 家政 护工 厨师 手艺 学手艺 学习班 技能培训 技能 上课 职业技能
    技能等级 高级工 技师 创业 电脑 直播 职称 学历提升 学车 驾照
  `),
  handledBy: { way: 'events', eventKind: '劳动和技能竞赛' },
  consents: [],
}

import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'

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
  handledBy: { way: 'events', eventKind: '劳动和技能竞赛' },
  consents: [],
}

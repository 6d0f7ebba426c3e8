import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'

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
  handledBy: { way: 'events', eventKind: '文体活动' },
  consents: [],
}

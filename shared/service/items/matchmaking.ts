import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'

const listedName = `举办“${province.matchmaking.series}”单身职工婚恋交友活动`

export const matchmaking: ServiceItem = {
  code: 'matchmaking',
  ...listed.matchmaking,
  name: listedName,
  group: 'matchmaking',
  applicantKind: 'individual',
  levels: { provincial: listedName, municipal: listedName, county: listedName },
  summary: '工会给单身职工办的交友活动：不收费，报名要核实，个人资料不公开。',
  acceptanceConditions: ['单身（未婚、离异或丧偶），并作单身承诺', '每场活动的年龄和地区要求，写在活动页上'],
  procedureSteps: [
    '在活动里选一场',
    '填报名信息，同意单身承诺',
    '确认后领票；满了先排候补，有空位会通知您',
    '到场扫码签到',
  ],
  committedWorkingDays: 10,
  handledBy: { way: 'events', eventKind: '婚恋交友' },
  consents: [],
}

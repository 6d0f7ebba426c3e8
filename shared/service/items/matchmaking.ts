import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '../service-item.ts'
import { words } from '../words.ts'

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
  keywords: [
    ...province.matchmaking.keywords,
    ...words(`
      认识女生 认识男生 认识人 女生 男生 姑娘 小伙 相亲活动 交友活动 想再找 大龄 异性 成家 相亲 交友
      找对象 单身 婚恋 脱单 恋爱 结婚 联谊 找老婆 找老公 介绍对象 男朋友 女朋友 对象 媳妇 老婆没有
      没对象 女婿 光棍 剩女 离异 再婚 再找 二婚 处对象 谈朋友 谈恋爱 婚介 红娘 牵线 鹊桥 婚姻
    `),
  ],
  handledBy: { way: 'events', eventKind: '婚恋交友' },
  consents: [],
}

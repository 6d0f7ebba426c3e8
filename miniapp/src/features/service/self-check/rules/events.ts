import { province } from '#province/facts/province.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckRule } from '../rule.ts'

const isErrand: Condition = { field: 'errand', is: '活动' }

/** Items 12, 5 and 6 of the list, which are done through events. */
export const eventRules: readonly SelfCheckRule[] = [
  {
    service: 'matchmaking',
    when: { field: 'isSingle', is: true },
    reason: '您是单身，可以报名工会办的交友活动，不收费，个人资料不公开。',
  },
  {
    service: 'skills-contest',
    when: { field: 'activity', is: '竞赛' },
    reason: `${province.shortName}各行各业的职工都可以报名，个人或者班组都行。`,
  },
  {
    service: 'skills-contest',
    when: isErrand,
    reason: '单位可以组织班组、职工报名市、县工会办的竞赛。',
  },
  {
    service: 'culture-and-sport',
    when: { field: 'activity', is: '文体' },
    reason: `市、县工会办的文体活动，${province.shortName}各行各业的职工都可以报名。`,
  },
  {
    service: 'culture-and-sport',
    when: isErrand,
    reason: '市、县工会办的文体活动，单位可以组织职工报名。',
  },
  {
    service: 'culture-and-sport',
    when: { field: 'isSingle', is: false },
    reason: '相亲活动只给单身职工；文体活动人人都能报名，也能认识新朋友。',
  },
]

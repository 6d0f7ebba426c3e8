import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckRule } from '../rule.ts'

const isNational: Condition = { field: 'honor', is: '全国或省部级' }
const isCity: Condition = { field: 'honor', is: '市级' }
const isModelWorker: Condition = { any: [isNational, isCity] }
/** Told by a person who came with another need. */
const hasNoWish: Condition = { field: 'wish', is: undefined }
const wantsAll: Condition = { field: 'wish', is: '都看看' }

/** Items 10, 7 and 14 of the list. */
export const modelWorkerRules: readonly SelfCheckRule[] = [
  {
    service: 'model-worker-subsidy',
    when: { all: [isNational, { field: 'subsidyKind', is: '荣誉津贴' }] },
    reason: '您是全国或省部级劳模，按规定可以申请荣誉津贴。',
  },
  {
    service: 'model-worker-subsidy',
    when: {
      all: [
        isNational,
        {
          any: [
            { field: 'wish', is: '补助' },
            { field: 'isInHardship', is: true },
            { field: 'patient', isOneOf: ['本人', '家属'] },
          ],
        },
      ],
    },
    reason: '您是全国或省部级劳模，又遇到了困难，可以申请劳模专项补助。',
  },
  {
    service: 'model-worker-subsidy',
    when: { all: [isNational, wantsAll] },
    reason: '您是全国或省部级劳模，收入低或者遇到特殊困难的，可以申请专项补助。',
  },
  {
    service: 'model-worker-recuperation',
    when: { all: [isModelWorker, { any: [hasNoWish, wantsAll, { field: 'wish', is: '疗休养' }] }] },
    reason: '您是劳模，身体适合外出的，可以报名工会组织的疗休养。',
  },
  {
    service: 'model-worker-recuperation',
    when: { all: [isCity, { field: 'wish', is: '补助' }] },
    reason: '专项补助只给全国和省部级劳模；市级劳模可以报名工会组织的疗休养。',
  },
  {
    service: 'model-worker-certification',
    when: { any: [wantsAll, { field: 'wish', is: '认证' }] },
    reason: '证书丢了、档案不全，或者办事要证明劳模身份的，省总工会可以认证。',
  },
  {
    service: 'model-worker-certification',
    when: { field: 'honor', is: '不清楚' },
    reason: '不清楚是哪一级的，省总工会可以查表彰档案，给您认证。',
  },
]

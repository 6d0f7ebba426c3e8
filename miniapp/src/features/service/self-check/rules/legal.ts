import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckRule } from '../rule.ts'

const isUnpaid: Condition = { field: 'disputeKind', is: '劳动报酬' }
const isAdvice: Condition = { field: 'requestKind', is: '法律咨询' }
const isAnyDispute: Condition = { not: { field: 'disputeKind', is: undefined } }

/** 工会法律援助, list number 3. The form's own condition decides who needs no proof of hardship. */
export const legalRules: readonly SelfCheckRule[] = [
  {
    service: 'legal-aid',
    when: { all: [isUnpaid, { field: 'isMigrantWorker', is: true }] },
    reason: '单位欠您工资，工会免费请律师帮您要。农民工讨薪不用证明家庭困难。',
  },
  {
    service: 'legal-aid',
    when: { field: 'disputeKind', is: '工伤' },
    reason: '您受了工伤，工会免费请律师帮您要赔偿。工伤不用证明家庭困难。',
  },
  {
    service: 'legal-aid',
    when: { all: [isAnyDispute, isAdvice] },
    reason: '工作上有纠纷，可以免费问律师下一步怎么办。只是问问，不用证明家庭困难。',
  },
  {
    service: 'legal-aid',
    when: { all: [isAnyDispute, { field: 'isInHardship', is: false }] },
    reason: '工作上有纠纷，可以免费问律师。请律师代办要有经济困难，家里还过得去的先选“法律咨询”。',
  },
  {
    service: 'legal-aid',
    when: isUnpaid,
    reason: '单位欠您工资，请律师又有困难，工会免费请律师帮您调解、仲裁和打官司。',
  },
  {
    service: 'legal-aid',
    when: isAnyDispute,
    reason: '工作上有纠纷，请律师又有困难，工会免费请律师帮您调解、仲裁和打官司。',
  },
]

import type { Condition } from '#shared/form/condition.ts'
import type { SelfCheckRule } from '../rule.ts'

const isUnpaid: Condition = { field: 'disputeKind', is: '欠工资' }
const wantsAdvice: Condition = { field: 'wantsAdvice', is: true }
const isAnyDispute: Condition = { not: { field: 'disputeKind', is: undefined } }
const wantsHelp: Condition = { all: [isAnyDispute, { not: wantsAdvice }] }

/** 工会法律援助, list number 3, and 法律咨询 for who only asks. The form's own condition decides who needs no proof of hardship. */
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
    service: 'legal-advice',
    when: { all: [isAnyDispute, wantsAdvice] },
    reason: '工作上有纠纷，可以免费问律师下一步怎么办。写几句话就行，不用交材料。',
  },
  {
    service: 'legal-aid',
    when: { all: [wantsHelp, { field: 'isInHardship', is: false }] },
    reason: '工作上有纠纷，可以免费问律师。请律师代办要有经济困难，家里还过得去的先用“法律咨询”问问。',
  },
  {
    service: 'legal-aid',
    when: { all: [wantsHelp, isUnpaid] },
    reason: '单位欠您工资，请律师又有困难，工会免费请律师帮您调解、仲裁和打官司。',
  },
  {
    service: 'legal-aid',
    when: wantsHelp,
    reason: '工作上有纠纷，请律师又有困难，工会免费请律师帮您调解、仲裁和打官司。',
  },
]

import type { SelfCheckRule } from '../rule.ts'

/** 入会 and 建会, list number 8. */
export const membershipRules: readonly SelfCheckRule[] = [
  {
    service: 'join-or-establish-union',
    variant: 'join',
    when: { field: 'employerUnion', is: '有' },
    reason: '您单位有工会，您自愿就可以申请加入，不分职业和户口。',
  },
  {
    service: 'join-or-establish-union',
    variant: 'join',
    when: { field: 'employerUnion', is: '没有单位' },
    reason: '司机、快递员、外卖配送员和灵活就业的人都可以入会，加入街道、行业的工会就行。',
  },
  {
    service: 'join-or-establish-union',
    variant: 'join',
    when: { field: 'employerUnion', isOneOf: ['没有', '不清楚'] },
    reason: '单位没有工会也能入会：可以加入住处或者干活地方的街道工会，或者本行业的工会。',
  },
  {
    service: 'join-or-establish-union',
    variant: 'join',
    when: { field: 'isMember', is: false },
    reason: '您还不是工会会员。上班的人都可以申请，不分职业和户口，司机、快递员、外卖配送员也行。',
  },
  {
    service: 'join-or-establish-union',
    variant: 'establish',
    when: { field: 'employerUnion', is: '没有' },
    reason: '您单位还没有工会，也可以由单位申请成立，要单位派人来办。',
  },
  {
    service: 'join-or-establish-union',
    variant: 'establish',
    when: { field: 'errand', is: '建会' },
    reason: '还没有工会的企业、事业单位、机关和社会组织，都可以申请成立工会。',
  },
]

import type { SelfCheckRule } from '../rule.ts'

/** Items 9, 11 and 13 of the list. */
export const organizationRules: readonly SelfCheckRule[] = [
  {
    service: 'reading-room',
    when: { field: 'errand', is: '书屋' },
    reason: '有地方、有人管、对职工免费开放的单位和工会，可以申请支持和配送图书。',
  },
  {
    service: 'women-workers-home',
    when: { field: 'errand', is: '女工家园' },
    reason: '有地方、有人管、对女职工或者职工子女开放的单位和工会，可以申请支持。',
  },
  {
    service: 'union-legal-person',
    variant: 'register',
    when: { field: 'registration', is: '设立' },
    reason: '上级工会已经批准成立的基层工会，可以登记，取得法人资格。',
  },
  {
    service: 'union-legal-person',
    variant: 'change',
    when: { field: 'registration', is: '变更' },
    reason: '登记过的名称、住所或者法定代表人变了，要办变更登记。',
  },
  {
    service: 'union-legal-person',
    variant: 'cancel',
    when: { field: 'registration', is: '注销' },
    reason: '工会撤销、合并，不再保留法人资格的，要办注销登记。',
  },
]

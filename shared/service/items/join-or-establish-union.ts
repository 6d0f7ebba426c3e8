import { listed } from '#province/facts/listed.ts'
import { establishUnionForm } from '../blocks/establish-union.ts'
import { joinUnionForm } from '../blocks/join-union.ts'
import type { ServiceItem } from '../service-item.ts'

export const joinOrEstablishUnion: ServiceItem = {
  code: 'join-or-establish-union',
  ...listed['join-or-establish-union'],
  name: '入会建会申请服务',
  group: 'membership',
  icon: 'people',
  applicantKind: 'individual',
  levels: { municipal: '入会建会申请服务', county: '入会建会申请服务' },
  summary: '职工想加入工会，或者单位想成立工会，都在这里申请。司机、快递员、外卖配送员也能入会。',
  acceptanceConditions: [
    '入会：以工资收入为主要生活来源的劳动者，不分民族、性别、职业、户籍，也包括新就业形态劳动者',
    '建会：还没有工会的企业、事业单位、机关和社会组织',
  ],
  procedureSteps: [
    '选“入会”或“建会”，网上提交',
    '受理工会审核',
    '入会：分到合适的工会，登记会籍',
    '建会：指导筹备、选举和批复',
  ],
  committedWorkingDays: 10,
  handledBy: {
    way: 'variants',
    variants: [
      {
        code: 'join',
        name: '入会',
        description: '我是职工，想加入工会',
        form: joinUnionForm,
        confirmation: 'membership',
      },
      {
        code: 'establish',
        name: '建会',
        description: '我们单位还没有工会，想成立工会',
        form: establishUnionForm,
        consents: [],
      },
    ],
  },
  consents: ['identity'],
}

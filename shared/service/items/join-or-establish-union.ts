import { listed } from '#province/facts/listed.ts'
import { establishUnionForm } from '../blocks/establish-union.ts'
import { joinUnionForm } from '../blocks/join-union.ts'
import type { ServiceItem } from '../service-item.ts'
import { words } from '../words.ts'

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
  keywords: words(`
    入工会 换单位 工会转 成为会员 成为工会会员 会员好处 好处 工会有什么用 福利 过节费 入会 加入工会 会员
    工会卡 会员证 建会 成立工会 建工会 外卖 骑手 快递 货车司机 网约车 滴滴 会费 转会 退会 农民工 加工会
    进工会 参加工会 怎么加入 工会会员 个人入会 扫码入会 会员卡 工会组织 没有工会 没工会 会籍 转工会
    工会怎么转 关系转 司机入会 生日蛋糕 蛋糕 发东西 发米 节日 中秋 端午 春节 电影票 慰问品 职工福利 普惠
    团购 优惠 卡车 代驾 保安 保洁 网约
  `),
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

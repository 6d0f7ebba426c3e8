import { province } from '../facts/province.ts'

/** Visibly fictional notices: of the province, a city and a county. */
export const demoNotices = [
  {
    title: '这是演示环境',
    category: '通知',
    tradeUnionId: province.code,
    body: `这里的活动、人员和申请都是虚构的，可以放心试用。维权和求助请拨打 ${province.hotline}。`,
  },
  {
    title: '冬天送温暖：头盔、护手套可以领了',
    category: '福利',
    tradeUnionId: '340111',
    body: '骑手、司机、快递员都可以领，每人一套，领完为止。\n\n带上身份证或接单平台的工作证，到最近的工会驿站找管理员登记。\n\n（演示内容，地点和物品都是虚构的。）',
  },
  {
    title: '会员免费体检，报名到 12 月 31 日',
    category: '活动',
    tradeUnionId: '340100',
    body: '在合肥市工作的工会会员，今年还没有体检过的，都可以报名。\n\n向本单位工会报名，没有单位工会的向县（区）总工会报名。\n\n（演示内容。）',
  },
] as const

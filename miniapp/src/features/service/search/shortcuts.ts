import { hotline } from '#shared/service/groups.ts'
import type { IconName } from '../../../components/icon.tsx'
import type { RouteName } from '../../../routes.ts'
import { words } from './words.ts'

/** A page or a number that people look for in the search, although it is no service item. */
export type Shortcut = {
  code: string
  name: string
  summary: string
  icon: IconName
  /** What it opens: a page of the app or a call. */
  opens: { page: RouteName } | { phone: string }
  keywords: readonly string[]
}

/** In the order in which equals are shown. */
export const shortcuts: readonly Shortcut[] = [
  {
    code: 'hotline',
    name: `拨打 ${hotline.name}`,
    summary: `${hotline.label}：打个电话就能问，不用填表`,
    icon: 'phone',
    opens: { phone: hotline.phone },
    keywords: [
      hotline.phone,
      ...words(`
        热线 电话 号码 客服 人工 打电话 咨询电话 联系工会 问一问 找谁 哪里问 工会在哪 工会地址 窗口 帮我
        不会填 不会弄 不识字 不会写 救命
      `),
    ],
  },
  {
    code: 'places',
    name: '附近的驿站、母婴室、托管班',
    summary: '工会驿站、职工书屋、托管班在哪里，现在开没开',
    icon: 'pin',
    opens: { page: 'nearby' },
    keywords: words(`
      驿站 附近 最近的 歇脚 歇一歇 休息 乘凉 避暑 取暖 躲雨 喝水 热水 开水 热饭 微波炉 充电 换电 厕所
      卫生间 药箱 地图 导航 在哪里 在哪 哪有 哪里有 哪儿 没地方去 能去的地方 母婴室 喂奶 哺乳 吸奶 背奶
      哺乳室 托管 托管班 托育 托儿所 暑托班 暑假班 寒托 带娃 带孩子 没人带 没人接 没人看 放学 看孩子
      爱心暑托 幼托 女工家园 职工书屋 书屋 图书馆 看书 借书 文化宫 俱乐部 服务站 爱心驿站 户外劳动者
      司机之家 小哥 服务中心 职工之家 健身房
    `),
  },
  {
    code: 'counseling',
    name: '心里难受，找人说说',
    summary: `拨打全国心理援助热线 12356；工会的心灵驿站打 ${hotline.name} 问`,
    icon: 'chat',
    opens: { phone: '12356' },
    keywords: words(`
      12356 心理 心理咨询 心理医生 心理援助 心灵驿站 抑郁 焦虑 失眠 睡不着 压力 想不开 崩溃 难受 心慌
      想哭 说说话 聊聊 谈心 倾诉 情绪 心烦 烦死 自杀 轻生 不想活 孤独 更年期
    `),
  },
  {
    code: 'applications',
    name: '我的申请',
    summary: '已经提交的办到哪一步了，补材料、看进度、没填完的接着填',
    icon: 'document',
    opens: { page: 'applications' },
    keywords: words(`
      进度 查进度 办到哪 我的申请 我的办理 审核 通过了吗 批了吗 批下来 结果 要多久 几天能办 提交 没通过
      不通过 被拒 驳回 发下来 补材料 补照片 重传 照片不清 传不上去 上传 材料不对 退回 重拍 补正 要补
      到账 什么时候发 钱没到 没收到钱 打款 撤回 不想申请了 填错了 改申请 修改 发钱 草稿 没填完 接着填
      继续填 申请记录 申请编号 催 催办 评价
    `),
  },
  {
    code: 'signups',
    name: '我的报名',
    summary: '报过名的活动：入场票、候补排到第几、改报名和取消报名',
    icon: 'ticket',
    opens: { page: 'mySignups' },
    keywords: words(`
      我的报名 我报的 报上了吗 报错 报名成功 票码 门票 入场 票在哪 入场码 二维码 签到 候补 取消报名 取消
      退票 电子票 入场券 去不了 不想去 改期 不去了 改报名 排到第几 名额 我的活动
    `),
  },
  {
    code: 'events',
    name: '活动',
    summary: '招聘会、培训、比赛、文体活动，选一场报名',
    icon: 'calendar',
    opens: { page: 'events' },
    keywords: words(`
      活动 报名 参加活动 招聘会 招聘 找工作 求职 应聘 招工 招人 讲座 周末 免费活动 有什么活动
    `),
  },
  {
    code: 'selfCheck',
    name: '自测：我能申请什么',
    summary: '最多点 6 下，看看适合您的帮扶和要带的材料',
    icon: 'check',
    opens: { page: 'selfCheck' },
    keywords: words(`
      自测 能申请什么 能办什么 有什么补助 有哪些补助 能领什么 能领钱 符合条件 什么条件 不知道办什么 政策
    `),
  },
  {
    code: 'messages',
    name: '消息',
    summary: '工会发给您的每一条消息',
    icon: 'bell',
    opens: { page: 'messages' },
    keywords: words(`
      消息 通知 短信 提醒 收不到 没收到通知
    `),
  },
  {
    code: 'profile',
    name: '常用信息',
    summary: '姓名、地址、单位、开户银行，填一次以后都带上',
    icon: 'person',
    opens: { page: 'profile' },
    keywords: words(`
      常用信息 我的信息 改地址 改名字 改单位 资料
    `),
  },
  {
    code: 'personal',
    name: '个人信息',
    summary: '手机号、下载我的数据、撤回同意、注销账号',
    icon: 'shield',
    opens: { page: 'personal' },
    keywords: words(`
      隐私 注销账号 注销 删除账号 换手机 改手机号 换手机号 换号 手机号 登录 密码 我的数据
    `),
  },
  {
    code: 'care',
    name: '字太小？打开关怀模式',
    summary: '字大、按钮大，填表时一屏只问一件事；在“我的”里打开',
    icon: 'eye',
    opens: { page: 'mine' },
    keywords: words(`
      关怀 关怀模式 字太小 大字 字大 看不清 老花 老人模式 老年 放大 大字版 夜间 深色
    `),
  },
]

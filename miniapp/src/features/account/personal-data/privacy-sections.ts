import { province } from '#province/facts/province.ts'
import { dataRegister, keptOnPhone } from './data-register.ts'

export type TextSection = { title: string; paragraphs: readonly string[] }

/** 隐私政策: the register by occasion: what, why, how long and for whom. */
export const privacySections: readonly TextSection[] = [
  {
    title: '先说几句',
    paragraphs: [
      `${province.product}由${province.name}总工会和各级工会提供。看服务和活动不用登录，也不收集您的信息。`,
      keptOnPhone,
    ],
  },
  ...dataRegister.map(({ occasion, what, purpose, kept, seenBy }) => ({
    title: occasion,
    paragraphs: [`收集：${what}。`, `用来：${purpose}。`, `保存：${kept}。`, `谁看得到：${seenBy}。`],
  })),
  {
    title: '不满 14 周岁的孩子',
    paragraphs: ['孩子的信息只由父母或其他监护人填写，并由您代孩子单独同意。'],
  },
  {
    title: '您可以',
    paragraphs: [
      '在“我的 → 个人信息”里查看和修改常用信息、撤回同意、下载全部信息、注销账号。',
      `对个人信息有疑问或者要投诉，请拨打 ${province.hotline}，或联系受理您申请的工会。`,
    ],
  },
]

/** 服务协议: the duties of both sides. */
export const agreementSections: readonly TextSection[] = [
  {
    title: '这是什么',
    paragraphs: [
      `${province.product}是工会为${province.shortName}职工办事的小程序，不收费。网上办和到工会窗口办，条件和期限一样。`,
      `我们不会问您的银行卡密码和短信验证码。有人用${province.product}的名义收费，请拨打 ${province.hotline}。`,
    ],
  },
  {
    title: '请您做到',
    paragraphs: [
      '填写的内容和上传的材料真实、是您自己的，或者您有权替别人提交。弄虚作假的，工会可以不予办理、追回帮扶资金。',
      '报名活动以后来不了，请在截止前取消，把名额让给别人。昵称、自我介绍和队名不写违法、侮辱人的内容。',
    ],
  },
  {
    title: '我们做到',
    paragraphs: [
      '五个工作日内告知是否受理，受理后按页面上承诺的期限办结；要补的材料一次说清。',
      `结果和原因在“办理”里看得到。不满意可以评价、催办，也可以拨打 ${province.hotline}。`,
    ],
  },
  {
    title: '停用和更改',
    paragraphs: ['协议和隐私政策有改动，会在首页通知。您不同意的话，可以随时注销账号。'],
  },
]

import { province } from '#province/facts/province.ts'
import { childConsent } from './child-consent.ts'
import { paperConsent } from './paper-consent.ts'

/**
 * Separate consents (单独同意) for sensitive personal information: Personal Information Protection Law, articles 28, 29
 * and, for children under 14, 31. An item lists the kinds it needs. Raise the version when the text changes: a
 * submission keeps the version that the worker agreed to.
 */
const texts = {
  identity: {
    version: '2026-11',
    title: '身份证号和证件照片',
    text: '身份证号和证件照片用来核对您是本人，避免重复申请。身份证号加密保存，只有办理这件事的工会工作人员在需要时能看到，每次查看都有记录。',
  },
  'health-and-income': {
    version: '2026-11',
    title: '健康和家庭收入信息',
    text: '健康状况、残疾情况、家庭成员和收入情况用来判断您家是否符合帮扶条件、能帮多少。只有办理这件事的工会工作人员能看到，不对外公开，也不用于别的事。',
  },
  children: {
    version: '2026-11',
    title: '孩子的信息',
    text: '孩子的姓名、身份证号、学校和费用用来核定助学金额。孩子不满 14 周岁的，您确认自己是孩子的父母或其他监护人，并代孩子同意。',
  },
  'bank-account': {
    version: '2026-11',
    title: '银行账户信息',
    text: '开户银行和银行卡号只用来把钱打给您。卡号加密保存，页面上只显示最后四位。我们不会问您的密码和验证码。',
  },
} as const

export type ConsentKind = keyof typeof texts

/** The text of a consent. `sentence` stands beside the checkbox, `text` opens under 看说明. */
export type Consent = { kind: ConsentKind; version: string; title: string; sentence: string; text: string }

/** The title of a recorded consent. A kind that no longer exists is shown as its code. */
export const getConsentTitle = (kind: string): string => {
  const standing = getStandingConsent(kind)
  if (standing) return standing.title
  return isConsentKind(kind) ? texts[kind].title : kind
}

/** A consent that is given beside an application: its text, which needs no form. */
export const getStandingConsent = (kind: string): typeof paperConsent | undefined =>
  [childConsent, paperConsent].find((consent) => consent.kind === kind)

export const isConsentKind = (kind: string): kind is ConsentKind => Object.hasOwn(texts, kind)

/** The current version of each consent. Files are kept for three years after the case is closed. */
export function getConsent(kind: ConsentKind): Consent {
  const { version, title, text } = texts[kind]
  return {
    kind,
    version,
    title,
    sentence: `我同意工会为办理这件事使用我提供的${title}，办结后 3 年删除。`,
    text: `${text}要撤回同意，到“我的 → 我同意过的”里撤回，或者拨打 ${province.hotline}；撤回不影响之前已经办理的部分，还没有决定的申请会一起撤回。`,
  }
}

export const consentKinds: readonly ConsentKind[] = [
  'identity',
  'health-and-income',
  'children',
  'bank-account',
]

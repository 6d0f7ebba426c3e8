import { province } from '#province/facts/province.ts'

/**
 * 单独同意, given by a guardian for each event (Personal Information Protection Law, articles 28, 29 and 31). Raise the
 * version when the text changes: the account keeps which one was agreed to, and when.
 */
export const childConsent = {
  kind: 'kept-child',
  version: '2026-11',
  title: '给孩子报名',
  text: `我是孩子的父母或其他监护人，同意${province.product}记下孩子的姓名、性别和出生日期，用来给孩子报名活动。只有我和主办方看得到；在“我的 → 个人信息 → 我的孩子”里随时可以删掉。`,
}

import { province } from '#province/facts/province.ts'

/**
 * 单独同意 to be offered accepted papers again: another use than the one they were handed in for (Personal Information Protection Law,
 * articles 14 and 29). Raise the version when the text changes: the account keeps which one was agreed to, and when.
 */
export const paperConsent = {
  kind: 'kept-papers',
  version: '2026-11',
  title: '通过的材料再用',
  text: `我同意${province.product}在我再申请的时候，把我以前交过、工会没有退回的材料列出来给我选。通过一年以内的才列，由我点了才用，不点不用；用了的会抄一份放进新的申请，工会看得到是哪天交的。不想再列，到“我的 → 个人信息 → 我同意过的”里撤回；撤回以后不再列，已经放进申请里的不变。`,
}

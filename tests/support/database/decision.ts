import type { ApplicationStatus } from '../../../shared/application/status.ts'

/** What staff can write into `reviews.decision`. */
export const decisions = ['受理', '不予受理', '要求补正', '通过', '不予通过', '转办', '办结'] as const
export type Decision = (typeof decisions)[number]

/**
 * The status machine as the database enforces it (行政许可法 第三十二条 names 受理, 不予受理 and 补正). The database is
 * the authority; a test walks this table against it.
 */
export const legalDecisions: Record<ApplicationStatus, Partial<Record<Decision, ApplicationStatus>>> = {
  已提交: { 受理: '已受理', 不予受理: '不予受理', 要求补正: '待补正', 转办: '已提交' },
  已受理: { 要求补正: '待补正', 通过: '已通过', 不予通过: '未通过', 转办: '已受理' },
  待补正: {},
  已通过: { 要求补正: '待补正', 办结: '已办结' },
  未通过: {},
  不予受理: {},
  已办结: {},
  已撤回: {},
}

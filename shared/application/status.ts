/** 申请的状态. The database, the phone and the exports use the same words. */
export const applicationStatuses = [
  '已提交',
  '已受理',
  '待补正',
  '已通过',
  '未通过',
  '不予受理',
  '已办结',
  '已撤回',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

const undecidedStatuses: readonly ApplicationStatus[] = ['已提交', '已受理', '待补正']

/** Whether an application is not decided yet: the worker may withdraw it. */
export const isUndecided = (status: ApplicationStatus): boolean => undecidedStatuses.includes(status)

/** Each status in the words of a worker, where staff's own are office language. */
export const statusInPlainWords = (status: ApplicationStatus): string => plainWords[status] ?? status

const plainWords: Partial<Record<ApplicationStatus, string>> = {
  待补正: '要补材料',
  未通过: '没有通过',
  不予受理: '没有受理',
}

/** The tone of each status's tag. */
export const statusTones: Record<ApplicationStatus, 'neutral' | 'attention' | 'good' | 'bad'> = {
  已提交: 'neutral',
  已受理: 'neutral',
  待补正: 'attention',
  已通过: 'good',
  未通过: 'bad',
  不予受理: 'bad',
  已办结: 'good',
  已撤回: 'neutral',
}

import { childConsent } from '#shared/account/child-consent.ts'
import { getConsentTitle } from '#shared/account/consents.ts'
import type { ConsentRecord } from '#shared/account/endpoints/privacy.ts'
import { paperConsent } from '#shared/account/paper-consent.ts'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'

/** What ends with a consent that was given beside an application. */
const ends: Readonly<Record<string, string>> = {
  [childConsent.kind]: '这个孩子的姓名、性别和出生日期马上删除，以前报名里的也删，不能恢复。',
  [paperConsent.kind]: '以后申请不再列出通过的材料。已经放进申请里的不变。',
}

/** Withdraws a consent after the worker has confirmed; says first what else is withdrawn. @throws ApiError */
export async function withdrawConsent({
  id,
  kind,
  isUndecided,
  serviceName,
}: ConsentRecord): Promise<boolean> {
  const isMeant = await confirm({
    title: `撤回“${getConsentTitle(kind)}”？`,
    content: isUndecided
      ? `“${serviceName}”还没有决定，要用到这项信息：撤回同意，这份申请会一起撤回。`
      : (ends[kind] ?? '撤回会记录下来，工会看得到。已经办完的不受影响。'),
    confirmText: '撤回',
  })
  if (!isMeant) return false
  await withSession(() =>
    callApi('POST /consents/withdrawals', { body: { id, withApplication: isUndecided } }),
  )
  return true
}

import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { rememberApplication } from '../remember-application.ts'

/** Withdraws an application after a confirmation. Returns whether it was withdrawn. Repeating it does no harm. */
export async function withdrawApplication(reference: string): Promise<boolean> {
  const isMeant = await confirm({
    title: '撤回这份申请？',
    content: '撤回后工会不再办理。需要时可以重新申请，材料要重新提交。',
    confirmText: '撤回申请',
  })
  if (!isMeant) return false
  rememberApplication(
    await withSession(() => callApi('POST /applications/:reference/withdrawal', { params: { reference } })),
  )
  return true
}

import { confirm } from '../../lib/dialog.ts'
import { forgetPersonal } from '../../lib/personal-storage.ts'
import { forgetSession } from '../../lib/session.ts'

/** Signs out after asking. Drafts stay on this phone, everything else of the worker goes. */
export async function signOut(): Promise<void> {
  const isSure = await confirm({
    title: '退出登录？',
    content:
      '没交完的申请会留在这部手机上，下次登录接着填。其他个人信息会从这部手机上清除，您提交过的都还在。',
    confirmText: '退出登录',
  })
  if (!isSure) return
  forgetPersonal()
  forgetSession()
}

import { saveOpenForms } from '../../../form/open-saves.ts'
import { confirm } from '../../../lib/dialog.ts'
import { forgetPersonal } from '../../../lib/personal-storage.ts'
import { forgetSession } from '../../../lib/session.ts'

/** Signs out after a confirmation. The worker's data is removed from this phone. Drafts stay in the account. */
export async function signOut(): Promise<void> {
  const isSure = await confirm({
    title: '退出登录？',
    content: '没交完的申请存在您的账号里，下次登录接着填。个人信息会从这部手机上清除，您提交过的都还在。',
    confirmText: '退出登录',
  })
  if (!isSure) return
  await saveOpenForms()
  forgetPersonal()
  forgetSession()
}

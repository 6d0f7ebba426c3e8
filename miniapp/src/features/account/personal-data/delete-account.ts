import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { forgetPersonal } from '../../../lib/personal-storage.ts'
import { forgetSession } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'

/**
 * Deletes the account after the worker has confirmed twice. Returns what happened, or undefined after a cancel. @throws
 * ApiError while an application or a signup is open: its sentence says what to do first.
 */
export async function deleteAccount(): Promise<string | undefined> {
  const isMeant = await confirm({
    title: '注销账号？',
    content: '您填过的内容、传过的材料、草稿、报名和消息都会清除，工会也看不到是谁办的。',
    confirmText: '注销',
  })
  if (!isMeant) return undefined
  const isSure = await confirm({
    title: '真的要注销吗？',
    content: '注销以后不能恢复。以后再登录，就是一个新的账号，以前办的事都看不到了。',
    confirmText: '确定注销',
  })
  if (!isSure) return undefined
  await withSession(() => callApi('POST /me/deletion', { body: { isSure: true } }))
  forgetPersonal()
  forgetSession()
  return '账号已注销，个人信息已清除。'
}

import type { Answers } from '#shared/form/answers.ts'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { writeStored } from '../../../lib/storage.ts'

/** The storage key of the answers that every form begins with. */
const profileKey = 'profile'

/**
 * Saves the answers that every form begins with, in the account and on the phone, and tells the worker. False when
 * saving failed.
 */
export async function keepProfile(answers: Answers, words: string): Promise<boolean> {
  try {
    await withSession(() => callApi('PUT /me/profile', { body: { answers } }))
  } catch (failure) {
    toast(messageOf(failure))
    return false
  }
  writeStored(profileKey, answers)
  toast(words)
  return true
}

/** Clears them after the worker has confirmed. */
export async function clearProfile(): Promise<boolean> {
  const isMeant = await confirm({
    title: '清空常用信息？',
    content: '下次填表要重新填。已经提交的申请不受影响。',
    confirmText: '清空',
  })
  return isMeant && (await keepProfile({}, '已清空'))
}

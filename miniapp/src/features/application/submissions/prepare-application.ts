import { type ConsentKind, getConsent } from '#shared/account/consents.ts'
import { topOf } from '#shared/form/check.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { findChosenReceiver, isDecidedByPlace } from '#shared/trade-union/receiving-union.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { bringIntoView } from '../../../form/bring-into-view.ts'
import { withPending } from '../../../form/check-screen.ts'
import type { ApplicationSession } from './application-session.ts'
import { goToQuestion } from './go-to-question.ts'
import type { Prepared } from './use-sending.ts'

/**
 * The checked answers of an application, or why it cannot be submitted yet. It also shows a wrong answer at its
 * question, scrolls to a missing consent or pledge, and sends a failed photo again.
 */
export function prepareApplication(session: ApplicationSession, agreed: readonly ConsentKind[]): Prepared {
  const { store, tray, item, itemForm } = session
  const { answers, errors } = validateForm(store.form, withPending(store, tray))
  store.show(errors)
  const pledged = fieldsOf(store.form).filter((field) => kindOf(field).isConsent)
  const isPledge = (path: string) => pledged.some(({ name }) => name === topOf(path))
  const wrong = errors.find(({ path }) => !isPledge(path))
  if (wrong) {
    goToQuestion(session, wrong.path)
    return { obstacle: wrong.message }
  }
  const { regionCode, tradeUnionId } = session.draft()
  const isPlaceMissing = isDecidedByPlace(item) && !findRegion(regionCode)
  if (isPlaceMissing || !findChosenReceiver(item, regionCode, tradeUnionId))
    return { obstacle: '请先选地区，好确定由哪个工会受理' }
  const missing = itemForm.consents.find((kind) => !agreed.includes(kind))
  if (missing) {
    bringIntoView(missing)
    return { obstacle: `请看一下“${getConsent(missing).title}”的说明，同意就在前面打勾` }
  }
  if (errors[0]) {
    bringIntoView(errors[0].path)
    return { obstacle: errors[0].message }
  }
  const pending = tray.toSend().length
  if (pending === 0) return { answers }
  tray.resume()
  return { obstacle: `还有 ${pending} 张照片没传完，传完就能提交` }
}

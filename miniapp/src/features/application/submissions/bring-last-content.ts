import { findServiceItem } from '#province/catalogue.ts'
import { paperConsent } from '#shared/account/paper-consent.ts'
import type { Paper } from '#shared/application/endpoints/papers.ts'
import type { Answers } from '#shared/form/answers.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { workRegionName } from '#shared/form/prefill.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { carryOver } from '../../../form/migrate.ts'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { getChosenRegion } from '../../trade-union/chosen-region.ts'
import { createDraft, type DraftName } from '../drafts/draft.ts'
import { bringDraft } from '../drafts/server-drafts.ts'
import { agreeToPapers } from './agree-to-papers.ts'
import { leaveApplication, openApplication } from './application-session.ts'
import { asCopy } from './as-copy.ts'

/**
 * Begins an application with what an earlier one of this worker said. Its papers that may be handed in again are offered, with the day they
 * were handed in, and copied when the worker wants them. @throws ApiError and leaves everything as it was, or brings the answers alone when
 * the consent was not recorded
 */
export async function bringLastContent(name: DraftName, reference: string): Promise<void> {
  const item = findServiceItem(name.serviceCode)
  const form = item && findItemForm(item, name.variant)?.form
  if (!form) return
  const { answers, papers, hasAgreed } = await withSession(() =>
    callApi('GET /applications/:reference/content', { params: { reference } }),
  )
  const region = textOf(answers[workRegionName]) || (getChosenRegion() ?? '')
  const slots = fieldsOf(form).filter((field) => kindOf(field).holdsFiles)
  const isSlot = (field: string) => slots.some((slot) => slot.name === field)
  const typed: Answers = Object.fromEntries(
    Object.entries(carryOver(answers, form)).filter(([field]) => !isSlot(field)),
  )
  leaveApplication(name)
  bringDraft({ ...createDraft(name, form.version, region), answers: typed, prefilled: Object.keys(typed) })
  const session = openApplication(name, region)
  // From here on it is a draft like any other.
  session?.store.replace(typed)
  const brought = papers.filter(({ slot }) => isSlot(slot))
  if (session && brought.length > 0 && (await mayBring(brought, hasAgreed)))
    session.tray.add(brought.map((paper) => asCopy(paper, session.draft().clientToken)))
}

/** Asks whether the papers come too, and for the consent when it is missing. */
async function mayBring(papers: readonly Paper[], hasAgreed: boolean): Promise<boolean> {
  const days = [...new Set(papers.map(({ handedInAt }) => dayWords(handedInAt)))]
  const isWanted = await confirm({
    title: `上次的 ${papers.length} 张照片也带上吗？`,
    content: `是 ${days.join('、')} 交的。带上后可以一张一张换掉过期的。${hasAgreed ? '' : `\n${paperConsent.text}`}`,
    confirmText: hasAgreed ? '带上' : '同意带上',
    cancelText: '不带',
  })
  if (isWanted && !hasAgreed) await agreeToPapers()
  return isWanted
}

import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
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
import { leaveApplication, openApplication } from './application-session.ts'
import { copyPapers } from './copy-papers.ts'

/**
 * Begins an application with what an earlier one of this worker said. Papers that were not refused are offered again, with the day they were
 * handed in, and copied when the worker wants them. @throws ApiError and leaves everything as it was
 */
export async function bringLastContent(name: DraftName, reference: string): Promise<void> {
  const item = findServiceItem(name.serviceCode)
  const form = item && findItemForm(item, name.variant)?.form
  if (!form) return
  const params = { reference }
  const [{ answers }, earlier] = await withSession(() =>
    Promise.all([
      callApi('GET /applications/:reference/content', { params }),
      callApi('GET /applications/:reference', { params }),
    ]),
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
  const papers = earlier.attachments.filter((paper) => isSlot(paper.slot) && !isRefused(paper))
  if (session && papers.length > 0 && (await wantsPapers(earlier, papers.length)))
    session.tray.add(await copyPapers(papers, answers, dayWords(earlier.submittedAt)))
}

const isRefused = ({ verdict }: ApplicationDetail['attachments'][number]) =>
  verdict === '重拍' || verdict === '材料不符'

const wantsPapers = ({ submittedAt }: ApplicationDetail, count: number) =>
  confirm({
    title: `上次的 ${count} 张照片也带上吗？`,
    content: `是 ${dayWords(submittedAt)} 交的。带上后可以一张一张换掉过期的。`,
    confirmText: '带上',
    cancelText: '不带',
  })

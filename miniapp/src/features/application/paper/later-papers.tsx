import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { Note } from '../../../components/note.tsx'
import { listMaterials } from '../../service/materials.ts'

/** The papers that were left for later. The worker need not do anything until the union asks for them. */
export function LaterPapers({ application }: { application: ApplicationDetail }) {
  const { status, correction } = application
  const papers = listLaterPapers(application)
  if (papers.length === 0 || correction || (status !== '已提交' && status !== '已受理')) return null
  return (
    <Note tone="amber">
      {`还差 ${papers.length} 样材料：${papers.join('、')}。先备好，${application.tradeUnionName}核对时会请您补，到时候这里会有补交的按钮。`}
    </Note>
  )
}

function listLaterPapers({ serviceCode, variant, answers, attachments }: ApplicationDetail): string[] {
  const item = findServiceItem(serviceCode)
  const itemForm = item && findItemForm(item, variant)
  if (!itemForm) return []
  return listMaterials(itemForm.form)
    .filter(
      ({ canFollow, visibleWhen }) => canFollow && (!visibleWhen || isConditionMet(visibleWhen, answers)),
    )
    .filter(({ name }) => attachments.every(({ slot }) => slot !== name))
    .map(({ label }) => label)
}

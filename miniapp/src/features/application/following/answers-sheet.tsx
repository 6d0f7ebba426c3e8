import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { Sheet } from '../../../components/sheet.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'

interface Props {
  application: ApplicationDetail
  open: boolean
  onClose: () => void
}

/** 我填的内容: the submitted answers, read-only. */
export function AnswersSheet({ application, open, onClose }: Props) {
  const item = findServiceItem(application.serviceCode)
  const form = item && findItemForm(item, application.variant)?.form
  if (!form) return null
  const lines = summaryLines(form, application.answers)
  return (
    <Sheet title="我填的内容" open={open} onClose={onClose}>
      {form.steps.map(({ code, title }) => (
        <CheckLines
          key={code}
          title={title}
          form={form}
          lines={lines.filter(({ stepCode }) => stepCode === code)}
        />
      ))}
    </Sheet>
  )
}

import { useState } from 'react'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { validateForm } from '#shared/form/schema.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { back, replace } from '../../../lib/navigate.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { liveCount } from '../managed/event-state.ts'
import { toldChanges } from './change-words.ts'
import { toPlan } from './plan-answers.ts'
import { forgetPlan, type OpenPlan } from './plan-draft.ts'
import { PlanPreview } from './plan-preview.tsx'
import { previewOf } from './preview-of.ts'
import { savePlan } from './save-plan.ts'
import { toFormFault } from './to-form-fault.ts'

interface Props {
  plan: OpenPlan
  title: string
  onBack: (() => void) | undefined
  onChange: (path: string) => void
  onRefused: (errors: readonly FieldMessage[]) => void
}

/** A preview of the event, all answers with a way back to their questions, and saving. */
export function PlanOverview({ plan, title, onBack, onChange, onRefused }: Props) {
  const { store, before, id, unions } = plan
  const [problem, setProblem] = useState<string>()
  const { isBusy, run } = useOneTask()
  const checked = validateForm(store.form, store.answers())
  const wished = toPlan(checked.answers, before?.event)
  const organizerName =
    before?.event.organizerName ?? (String(store.read('union') ?? '') || (unions[0]?.name ?? ''))
  const lines = summaryLines(store.form, store.answers())
  const told = before?.state === '已发布' && liveCount(before) > 0 ? toldChanges(before.event, wished) : []
  const save = async () => {
    if (checked.errors[0]) return onRefused(checked.errors)
    if (before && told.length > 0) {
      const isSure = await confirm({
        title: `${told.join('和')}改了，通知大家？`,
        content: `保存以后，${liveCount(before)} 位报名的人马上收到通知。`,
        confirmText: '保存通知',
      })
      if (!isSure) return
    }
    setProblem(undefined)
    try {
      await savePlan(plan, wished)
      if (before) {
        toast('已保存')
        await back()
      } else {
        forgetPlan()
        await replace('managedEvent', { id })
      }
    } catch (failure) {
      setProblem(messageOf(failure))
      if (failure instanceof ApiError && failure.fieldErrors.length > 0)
        onRefused(failure.fieldErrors.map((fault) => toFormFault(fault, store.answers())))
    }
  }
  return (
    <Page
      title={title}
      footer={
        <FixedFooter>
          {onBack && (
            <Button kind="ghost" narrow onPress={onBack}>
              上一步
            </Button>
          )}
          <Button loading={isBusy} onPress={() => void run(save)}>
            {before ? '保存修改' : '保存草稿'}
          </Button>
        </FixedFooter>
      }
    >
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      {!before && <Note>先存成草稿，职工看不到；在活动管理里发布以后才开放。</Note>}
      {told.length > 0 && <Note tone="amber">{told.join('和')}改了，保存以后会通知所有报名的人。</Note>}
      {checked.errors.length === 0 && (
        <PlanPreview event={previewOf(wished, id, organizerName, before?.event)} />
      )}
      <SectionTitle title="逐项修改" />
      {store.form.steps.map((step) => (
        <CheckLines
          key={step.code}
          title={step.title}
          form={store.form}
          lines={lines.filter(({ stepCode }) => stepCode === step.code)}
          onChange={onChange}
        />
      ))}
    </Page>
  )
}

import { Note } from '../../../components/note.tsx'
import { FormPage, firstQuestion } from '../../../form/form-page.tsx'
import { useFormWithEnd } from '../../../form/use-form-with-end.ts'
import { planControls } from './controls/plan-controls.ts'
import type { OpenPlan } from './plan-draft.ts'
import { withUsualTimes } from './plan-moments.ts'
import { PlanOverview } from './plan-overview.tsx'

/** The form of an event, with an overview at its end. */
export function PlanForm({ plan }: { plan: OpenPlan }) {
  const { store, before, asksForDates } = plan
  const title = before ? '编辑活动' : '新建活动'
  // An existing event opens with the overview, a copy with the dates that it needs.
  const form = useFormWithEnd(
    store,
    asksForDates ? { path: 'occasions', isRevising: false } : before ? 'end' : firstQuestion,
  )

  if (!form.start)
    return (
      <PlanOverview
        plan={plan}
        title={title}
        onBack={before ? undefined : form.goBack}
        onChange={form.change}
        onRefused={form.refuse}
      />
    )
  return (
    <FormPage
      title={title}
      store={store}
      controls={planControls}
      start={form.start}
      words={{ revised: '回到预览' }}
      head={
        asksForDates && <Note>换成新的日期，别的照原来的。报名和取消的时间会先按常用的填好，请核对。</Note>
      }
      status={before ? '' : '已存在这部手机上'}
      settle={(screen, answers) =>
        // Only on the step of the event's own times: times that are set later must not be changed.
        (!before || asksForDates) && screen.step.code === 'when' ? withUsualTimes(answers) : answers
      }
      onEnd={form.goToEnd}
    />
  )
}

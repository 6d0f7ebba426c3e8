import { FormPage, firstQuestion } from '../../../form/form-page.tsx'
import { useFormWithEnd } from '../../../form/use-form-with-end.ts'
import type { OpenPlan } from './plan-draft.ts'
import { withUsualTimes } from './plan-moments.ts'
import { PlanOverview } from './plan-overview.tsx'

/** The form of an event, and at its end everything at a glance. */
export function PlanForm({ plan }: { plan: OpenPlan }) {
  const { store, before } = plan
  const title = before ? '编辑活动' : '新建活动'
  // What stands already is looked at first, and changed from there.
  const form = useFormWithEnd(store, before ? 'end' : firstQuestion)

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
      start={form.start}
      words={{ revised: '回到预览' }}
      status={before ? '' : '已存在这部手机上'}
      settle={(screen, answers) =>
        // Only where the event's own times are asked: what is set afterwards is nobody else's to change.
        !before && screen.step.code === 'when' ? withUsualTimes(answers) : answers
      }
      onEnd={form.goToEnd}
    />
  )
}

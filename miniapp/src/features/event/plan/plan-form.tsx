import Taro from '@tarojs/taro'
import { useState } from 'react'
import { topOf } from '#shared/form/check.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { checkScreen } from '../../../form/check-screen.ts'
import { controlOf } from '../../../form/controls.ts'
import { noFiles } from '../../../form/files/no-files.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { FormRunner } from '../../../form/form-runner.tsx'
import { findScreenIndex, listScreens } from '../../../form/screens.ts'
import { useLook } from '../../../theme/look.ts'
import type { OpenPlan } from './plan-draft.ts'
import { withUsualTimes } from './plan-moments.ts'
import { PlanOverview } from './plan-overview.tsx'

const overview = 'overview'

/** The form of an event: a topic at a time, in 关怀模式 a question at a time, then everything at a glance. */
export function PlanForm({ plan }: { plan: OpenPlan }) {
  const { store, before } = plan
  const { care } = useLook()
  const title = before ? '编辑活动' : '新建活动'
  // What stands already is looked at first, and changed from there.
  const [place, setPlace] = useState<string | null>(before ? overview : null)
  const [focus, setFocus] = useState<{ path: string }>()
  const [isRevising, setRevising] = useState(false)

  const screens = listScreens(store.form, store.answers(), care)
  const open = (next: string) => {
    setPlace(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const leadTo = (path: string) => {
    open(path)
    setFocus({ path })
    setRevising(true)
  }
  if (place === overview) {
    return (
      <PlanOverview
        plan={plan}
        title={title}
        onBack={before ? undefined : () => open(screens.at(-1)?.place ?? '')}
        onChange={leadTo}
        onRefused={(errors: readonly FieldMessage[]) => {
          store.show(errors)
          const isAsked = (path: string) =>
            screens.some(({ step }) => step.fields.some(({ name }) => name === topOf(path)))
          const first = errors.find(({ path }) => isAsked(path))
          if (first) leadTo(first.path)
        }}
      />
    )
  }
  const index = findScreenIndex(screens, place)
  const screen = screens[index]
  if (!screen) return null
  const previous = screens[index - 1]
  const unit = care ? '一问' : '一步'
  const goOn = () => {
    const { answers, errors } = checkScreen(store, noFiles, screen)
    store.show(errors)
    if (errors[0]) return setFocus({ path: errors[0].path })
    // Only where the event's own times are asked: what is set afterwards is nobody else's to change.
    store.replace(!before && screen.step.code === 'when' ? withUsualTimes(answers) : answers)
    const next = isRevising ? undefined : listScreens(store.form, store.answers(), care)[index + 1]
    setRevising(false)
    open(next?.place ?? overview)
  }
  return (
    <Page
      title={title}
      footer={
        <FixedFooter>
          {previous && !isRevising && (
            <Button kind="ghost" narrow onPress={() => open(previous.place)}>
              上{unit}
            </Button>
          )}
          <Button onPress={goOn}>{isRevising ? '回到预览' : `下${unit}`}</Button>
        </FixedFooter>
      }
    >
      <FormProvider
        value={{
          store,
          tray: noFiles,
          controlOf,
          layout: care ? 'question' : 'step',
          onSend() {},
        }}
      >
        <FormRunner screen={screen} status={before ? '' : '已存在这部手机上'} focus={focus} />
      </FormProvider>
    </Page>
  )
}

import Taro from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import type { EventDetail } from '#shared/api/event-shapes.ts'
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
import { inChina } from '../../../lib/china-time.ts'
import { useLook } from '../../../theme/look.ts'
import { findAgeFault } from './age-fault.ts'
import { findContactFaults } from './contact-fault.ts'
import { SignupAgreement } from './signup-agreement.tsx'
import { openSignup } from './signup-draft.ts'

const agreement = 'agreement'

/** The form of a signup: a topic at a time, in 关怀模式 a question at a time, and at the end what is agreed to. */
export function SignUpForm({ event, invitationCode }: { event: EventDetail; invitationCode?: string }) {
  const [signup] = useState(() => openSignup(event, invitationCode))
  const { store } = signup
  const { care } = useLook()
  useSyncExternalStore(store.subscribe, () => signup.savedAt()?.slice(0, 16))
  const [place, setPlace] = useState<string | null>(null)
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
  const savedAt = signup.savedAt()
  const status = savedAt ? `已自动保存 ${inChina(savedAt).clock}` : ''
  const provided = {
    store,
    tray: noFiles,
    controlOf,
    layout: care ? 'question' : 'step',
    onSend() {},
  } as const

  if (place === agreement) {
    const back = () => open(screens.at(-1)?.place ?? '')
    return (
      <FormProvider value={{ ...provided, layout: 'step' }}>
        <SignupAgreement
          event={event}
          signup={signup}
          label={care ? '最后一步 · 确认' : lastStepWords(screens)}
          status={status}
          onBack={back}
          onChange={leadTo}
          onRefused={(errors: readonly FieldMessage[]) => {
            store.show(errors)
            const first = errors.find(({ path }) => isAsked(screens, path))
            if (first) leadTo(first.path)
          }}
        />
      </FormProvider>
    )
  }

  const index = findScreenIndex(screens, place)
  const screen = screens[index]
  if (!screen) return null
  const previous = screens[index - 1]
  const unit = care ? '一问' : '一步'
  const firstNote = `您在报名：${event.title}。${signup.isPrefilled ? '上次填过的已经帮您带入，请核对一遍。' : ''}`
  const goOn = () => {
    const { answers, errors: faults } = checkScreen(store, noFiles, screen)
    const early = [findAgeFault(event, answers) ?? [], findContactFaults(answers)].flat()
    const errors = [...faults, ...early.filter(({ path }) => asksFor(screen, path))]
    store.show(errors)
    if (errors[0]) {
      setFocus({ path: errors[0].path })
      return
    }
    store.replace(answers)
    const next = isRevising ? undefined : screens[index + 1]
    setRevising(false)
    open(next?.place ?? agreement)
  }
  return (
    <Page
      title="报名"
      footer={
        <FixedFooter>
          {previous && !isRevising && (
            <Button kind="ghost" narrow onPress={() => open(previous.place)}>
              上{unit}
            </Button>
          )}
          <Button onPress={goOn}>{isRevising ? '回到确认' : `下${unit}`}</Button>
        </FixedFooter>
      }
    >
      <FormProvider value={provided}>
        <FormRunner
          screen={screen}
          status={status}
          focus={focus}
          note={index === 0 ? firstNote : undefined}
        />
      </FormProvider>
    </Page>
  )
}

type Screens = ReturnType<typeof listScreens>

function lastStepWords(screens: Screens): string {
  const count = new Set(screens.map(({ step }) => step.code)).size + 1
  return `第 ${count} 步 共 ${count} 步 · 确认与承诺`
}

const asksFor = ({ step, question, place }: Screens[number], name: string) =>
  question ? place === name : step.fields.some((field) => field.name === name)

const isAsked = (screens: Screens, path: string) =>
  screens.some(({ step }) => step.fields.some(({ name }) => name === topOf(path)))

import { useState, useSyncExternalStore } from 'react'
import type { Child } from '#shared/account/endpoints/privacy.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { controlOf } from '../../../form/controls.ts'
import { noFiles } from '../../../form/files/no-files.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { FormPage, firstQuestion } from '../../../form/form-page.tsx'
import type { Screen } from '../../../form/screens.ts'
import { useFormWithEnd } from '../../../form/use-form-with-end.ts'
import { useLook } from '../../../theme/look.ts'
import { findAgeFault } from './age-fault.ts'
import { SignupAgreement } from './signup-agreement.tsx'
import { openSignup } from './signup-draft.ts'
import { whoComes } from './who.ts'

interface Props {
  event: EventDetail
  invitationCode?: string
  /** Those of the account, where children may come. */
  childrenOfMine: readonly Child[]
  /** The organizer has changed the questions meanwhile. */
  onStale: () => void
}

/** The form of a signup, with the agreements at its end. */
export function SignUpForm({ event, invitationCode, childrenOfMine, onStale }: Props) {
  const [signup] = useState(() => openSignup(event, invitationCode, childrenOfMine))
  const { store } = signup
  const { care } = useLook()
  useSyncExternalStore(store.subscribe, () => signup.savedAt()?.slice(0, 16))
  const form = useFormWithEnd(store, firstQuestion)

  const savedAt = signup.savedAt()
  const status = savedAt ? `已自动保存 ${inChina(savedAt).clock}` : ''
  if (!form.start)
    return (
      <FormProvider value={{ store, tray: noFiles, controlOf, layout: 'step', onSend() {} }}>
        <SignupAgreement
          event={event}
          signup={signup}
          label={care ? '最后一步 · 确认' : lastStepWords(form.listScreens())}
          status={status}
          onBack={form.goBack}
          onChange={form.change}
          onRefused={form.refuse}
          onStale={onStale}
        />
      </FormProvider>
    )
  const prefilled = signup.isPrefilled ? '上次填过的已经帮您带入，请核对一遍。' : ''
  return (
    <FormPage
      title="报名"
      store={store}
      start={form.start}
      words={{ revised: '回到确认' }}
      status={status}
      note={`您在报名：${event.title}。${prefilled}`}
      findFaults={(screen, answers) =>
        [findAgeFault(event, whoComes(answers, signup.children)) ?? []]
          .flat()
          .filter(({ path }) => asksFor(screen, path))
      }
      passesKnown={signup.isPrefilled}
      onEnd={form.goToEnd}
    />
  )
}

function lastStepWords(screens: readonly Screen[]): string {
  const count = new Set(screens.map(({ step }) => step.code)).size + 1
  return `第 ${count} 步 共 ${count} 步 · 确认与承诺`
}

const asksFor = ({ step, question, place }: Screen, name: string) =>
  question ? place === name : step.fields.some((field) => field.name === name)

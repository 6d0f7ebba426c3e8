import { View } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { topOf } from '#shared/form/check.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Steps } from '../../../components/steps.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'
import { FieldList } from '../../../form/field-list.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { askForMessages } from '../../../lib/ask-for-messages.ts'
import { go, replace } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { WhenWhere } from '../../event/list/when-where.tsx'
import { sendSignup } from './send-signup.ts'
import type { OpenSignup } from './signup-draft.ts'
import { submitWords } from './submit-words.ts'
import { toWhoPath, whoComes } from './who.ts'

interface Props {
  event: EventDetail
  signup: OpenSignup
  label: string
  status: string
  onBack: () => void
  /** Goes back to a question. */
  onChange: (path: string) => void
  /** Refusals of the server, or of the form as a whole. */
  onRefused: (errors: readonly FieldMessage[]) => void
  /** The server asks something that this form does not know. */
  onStale: () => void
}

/** 确认与承诺: all answers, the texts of pledge and consent, and the button that sends. */
export function SignupAgreement(props: Props) {
  const { event, signup, label, status, onBack, onChange, onRefused, onStale } = props
  const { store } = signup
  useSyncExternalStore(store.subscribe, store.answers)
  const [problem, setProblem] = useState<string>()
  const [isSignedUp, setSignedUp] = useState(false)
  const { isBusy, run } = useOneTask()

  const pledges = store.visible().filter(({ field }) => kindOf(field).isConsent)
  const lines = summaryLines(store.form, store.answers())
  const { button, note } = submitWords(event, {
    ...store.answers(),
    ...whoComes(store.answers(), signup.children),
  })
  const send = async (answers: Answers) => {
    await askForMessages(['signup'])
    try {
      await sendSignup(event, signup, answers)
      await replace('mySignup', { id: event.id })
    } catch (failure) {
      setProblem(messageOf(failure))
      if (failure instanceof ApiError) {
        setSignedUp(failure.code === 'already_signed_up')
        const faults = failure.fieldErrors.map(toFormPath)
        onRefused(faults)
        const isAsked = ({ path }: FieldMessage) =>
          path === '' || fieldsOf(store.form).some(({ name }) => name === topOf(path))
        if (!faults.every(isAsked)) onStale()
      }
    }
  }
  const submit = () => {
    if (isBusy) return
    const { answers, errors } = validateForm(store.form, store.answers())
    setProblem(errors[0]?.message)
    onRefused(errors)
    if (errors.length > 0) return
    void (needsSignInPage() ? go('signIn') : run(() => send(answers)))
  }
  return (
    <Page
      title="报名"
      footer={
        <FixedFooter>
          <Button kind="ghost" narrow onPress={onBack}>
            上一步
          </Button>
          {isSignedUp ? (
            <Button onPress={() => void replace('mySignup', { id: event.id })}>看我的报名</Button>
          ) : (
            <Button loading={isBusy} onPress={submit}>
              {button}
            </Button>
          )}
        </FixedFooter>
      }
    >
      <Steps share={1} label={label} status={status} />
      <Card>
        <View className="strong">{event.title}</View>
        <WhenWhere event={event} />
      </Card>
      {store.form.steps.map((step) => {
        const own = lines.filter(
          ({ stepCode, path }) => stepCode === step.code && !pledges.some((pledge) => pledge.path === path),
        )
        if (own.length === 0) return null
        return (
          <CheckLines key={step.code} title={step.title} form={store.form} lines={own} onChange={onChange} />
        )
      })}
      <Card>
        <FieldList visible={pledges} />
      </Card>
      {note && <Note tone="amber">{note}</Note>}
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <View className="t4 center">提交给 {event.organizerName}，提交前没有人看到您填的内容</View>
    </Page>
  )
}

/** The server names the agreed versions, the form the checkboxes. */
const toFormPath = ({ path, message }: FieldMessage): FieldMessage => ({
  path: toWhoPath(path.replace(/Version$/, '')),
  message,
})

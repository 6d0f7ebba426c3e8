import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import { type ConsentKind, getConsent } from '#shared/account/consents.ts'
import { topOf } from '#shared/form/check.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { workRegionName } from '#shared/form/prefill.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { findChosenReceiver } from '#shared/trade-union/receiving-union.ts'
import { Card } from '../../../components/card.tsx'
import { Page } from '../../../components/page.tsx'
import { StepNames } from '../../../components/step-names.tsx'
import { Steps } from '../../../components/steps.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'
import { withPending } from '../../../form/check-screen.ts'
import { CheckSection } from '../../../form/check-section.tsx'
import { controlOf } from '../../../form/controls.ts'
import { FieldList } from '../../../form/field-list.tsx'
import { FormProvider } from '../../../form/form-context.ts'
import { listScreens } from '../../../form/screens.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { restart } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'
import { useLook } from '../../../theme/look.ts'
import type { ApplicationSession } from './application-session.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { ConsentList } from './consent-list.tsx'
import { goToQuestion } from './go-to-question.ts'
import { prepareApplication } from './prepare-application.ts'
import { ReceiverCard } from './receiver-card.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { useSavedWords } from './saved-words.ts'
import { SendFooter } from './send-footer.tsx'
import { submitApplication } from './submit-application.ts'
import { useSending } from './use-sending.ts'

/** 核对信息: all answers, each with a way back to its question; consents and pledge; and the submit button. */
export function CheckForm({ session }: { session: ApplicationSession }) {
  const { store, tray, item, itemForm } = session
  const { form } = store
  const { care } = useLook()
  const answers = useSyncExternalStore(store.subscribe, store.answers)
  const pendingCount = useSyncExternalStore(tray.subscribe, () => tray.toSend().length)
  const regionCode = useSyncExternalStore(session.subscribe, () => session.draft().regionCode)
  const tradeUnionId = useSyncExternalStore(session.subscribe, () => session.draft().tradeUnionId)
  const saved = useSavedWords(session)
  const [agreed, setAgreed] = useState<readonly ConsentKind[]>([])
  // Starts from the latest ticks and not from the drawn ones, because two quick taps are two ticks.
  const agree = (kind: ConsentKind, isAgreed: boolean) =>
    setAgreed((before) => [...before.filter((one) => one !== kind), ...(isAgreed ? [kind] : [])])
  // Whole numbers are covered again when the page is left.
  const [shownTimes, setShownTimes] = useState(0)
  useDidHide(() => setShownTimes((times) => times + 1))
  useDidShow(() => {
    if (!needsSignInPage()) tray.resume()
  })
  const sending = useSending({
    situation: [pendingCount, regionCode, tradeUnionId, agreed, answers],
    prepare: () => prepareApplication(session, agreed),
    reminders: ['application'],
    async send(checked) {
      const { reference } = await submitApplication(session, checked)
      await restart('result', { reference })
    },
    onFailure(failure) {
      if (!(failure instanceof ApiError)) return undefined
      const { fieldErrors } = failure
      store.show(fieldErrors)
      const wrong = fieldErrors.find(({ path }) => fieldsOf(form).some(({ name }) => name === topOf(path)))
      if (wrong) goToQuestion(session, wrong.path)
      return (wrong ?? fieldErrors[0])?.message
    },
  })

  const pledges = fieldsOf(form).filter((field) => kindOf(field).isConsent)
  const lines = summaryLines(form, withPending(store, tray)).filter(
    ({ path }) => !pledges.some(({ name }) => name === path),
  )
  const receiver = findChosenReceiver(item, regionCode, tradeUnionId)
  const screens = listScreens(form, answers, false)
  const steps = screens.length + 1
  const words = `第 ${steps} 步 共 ${steps} 步 · 核对`
  const names = care ? undefined : screens[0]?.steps?.names
  return (
    <Page
      title="核对信息"
      footer={<SendFooter words={`提交给 ${receiver?.tradeUnion.name ?? '工会'}`} sending={sending} />}
    >
      {names ? (
        <StepNames names={names} current={steps - 1} label={words} />
      ) : (
        <Steps share={1} label={care ? '最后一步 · 核对' : words} />
      )}
      {form.steps.map((step) => {
        const { code, title } = step
        const own = lines.filter(({ stepCode }) => stepCode === code)
        const onChange = (path: string) => goToQuestion(session, path)
        const { prefilled } = session.draft()
        // In 关怀 a question is alone on its screen, so that each line leads to its own.
        return care ? (
          <CheckLines
            key={code}
            title={title}
            form={form}
            lines={own}
            prefilled={prefilled}
            onChange={onChange}
          />
        ) : (
          <CheckSection
            key={`${code} ${shownTimes}`}
            step={step}
            lines={own}
            store={store}
            tray={tray}
            prefilled={own.filter(({ path }) => prefilled.includes(path)).length}
            onChange={onChange}
          />
        )
      })}
      <RefusedFiles store={store} tray={tray} />
      <ReceiverCard
        item={item}
        regionCode={regionCode}
        tradeUnionId={tradeUnionId}
        workRegion={textOf(answers[workRegionName])}
        onChange={session.update}
      />
      {itemForm.consents.length + pledges.length > 0 && (
        <Card>
          <ConsentList consents={itemForm.consents.map(getConsent)} agreed={agreed} onChange={agree} />
          <FormProvider value={{ store, tray, controlOf, layout: 'step', onSend: askToSignIn }}>
            <FieldList visible={pledges.map((field) => ({ field, path: field.name, value: undefined }))} />
          </FormProvider>
        </Card>
      )}
      <View className="t4 center">提交前不会有人看到您填的内容　{saved}</View>
    </Page>
  )
}

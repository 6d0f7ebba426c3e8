import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useRef, useState, useSyncExternalStore } from 'react'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { getConsent } from '#shared/service/consents.ts'
import { findReceiver } from '#shared/trade-union/receiving-union.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FixedFooter } from '../../components/fixed-footer.tsx'
import { Page } from '../../components/page.tsx'
import { Steps } from '../../components/steps.tsx'
import { withPending } from '../../form/check-screen.ts'
import { controlOf } from '../../form/controls.ts'
import { FieldList } from '../../form/field-list.tsx'
import { FormProvider } from '../../form/form-context.ts'
import { listScreens } from '../../form/screens.ts'
import { ApiError, messageOf } from '../../lib/api-error.ts'
import { pageUrl, replace } from '../../lib/navigate.ts'
import { needsSignInPage } from '../../lib/sign-in.ts'
import type { ApplicationSession } from './application-session.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { CheckLines } from './check-lines.tsx'
import { ConsentList } from './consent-list.tsx'
import { FooterProblem } from './footer-problem.tsx'
import { ReceiverCard } from './receiver-card.tsx'
import { useSavedWords } from './saved-words.ts'
import { findErrors, submitApplication } from './submit-application.ts'

/** 核对信息: everything in sight once more, each line a way back; consents and pledge; and the one button. */
export function CheckForm({ session }: { session: ApplicationSession }) {
  const { store, tray, item, itemForm } = session
  useSyncExternalStore(store.subscribe, store.answers)
  const pendingCount = useSyncExternalStore(tray.subscribe, () => tray.all().length)
  const regionCode = useSyncExternalStore(session.subscribe, () => session.draft().regionCode)
  const saved = useSavedWords(session)
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  // A second tap comes before the first has been drawn.
  const isUnderWay = useRef(false)
  useDidShow(() => {
    if (!needsSignInPage()) tray.resume()
  })

  const pledges = fieldsOf(store.form).filter((field) => kindOf(field).isConsent)
  const lines = summaryLines(store.form, withPending(store, tray)).filter(
    ({ path }) => !pledges.some(({ name }) => name === path),
  )
  const receiver = findReceiver(item, regionCode)
  const consents = itemForm.consents.map(getConsent)
  const steps = listScreens(store.form, store.answers(), false).length + 1

  const leadBack = (path: string) => {
    session.leadTo(path)
    const previous = Taro.getCurrentPages().at(-2)
    if (previous?.route?.includes('fill')) void Taro.navigateBack()
    else void replace('fill', { service: item.code, variant: itemForm.variant ?? undefined })
  }
  const findObstacle = (): string | undefined => {
    const errors = findErrors(session)
    store.show(errors)
    const wrong = errors.find(({ path }) => !pledges.some(({ name }) => name === path))
    if (wrong) {
      leadBack(wrong.path)
      return wrong.message
    }
    if (!receiver) return '请先选地区，好确定由哪个工会受理'
    const missing = consents.find(({ kind }) => !agreed.has(kind))
    if (missing) return `请看一下“${missing.title}”的说明，同意就在前面打勾`
    if (errors[0]) return errors[0].message
    if (pendingCount === 0) return undefined
    tray.resume()
    return `还有 ${pendingCount} 张照片没传完，传完就能提交`
  }
  const submit = async () => {
    if (isUnderWay.current) return
    const obstacle = findObstacle()
    setProblem(obstacle)
    if (obstacle || askToSignIn()) return
    isUnderWay.current = true
    setFailed(false)
    setSending(true)
    try {
      const { reference } = await submitApplication(session)
      await Taro.reLaunch({ url: pageUrl('result', { reference }) })
    } catch (failure) {
      const errors = failure instanceof ApiError ? failure.fieldErrors : []
      store.show(errors)
      setProblem(messageOf(failure))
      setFailed(true)
      const [first] = errors.filter(({ path }) =>
        fieldsOf(store.form).some(({ name }) => path.startsWith(name)),
      )
      if (first) leadBack(first.path)
    } finally {
      isUnderWay.current = false
      setSending(false)
    }
  }

  return (
    <Page
      title="核对信息"
      footer={
        <>
          <FooterProblem problem={problem} />
          <FixedFooter>
            <Button loading={isSending} onPress={() => void submit()}>
              {hasFailed ? '重试' : `提交给 ${receiver?.tradeUnion.name ?? '工会'}`}
            </Button>
          </FixedFooter>
        </>
      }
    >
      <Steps share={1} label={`第 ${steps} 步 共 ${steps} 步 · 核对`} status={saved} />
      <ReceiverCard
        receiver={receiver}
        regionCode={regionCode}
        onChoose={(code) => session.update({ regionCode: code })}
      />
      {store.form.steps.map((step) => {
        const own = lines.filter(({ stepCode }) => stepCode === step.code)
        if (own.length === 0) return null
        return (
          <CheckLines
            key={step.code}
            title={step.title}
            form={store.form}
            lines={own}
            prefilled={session.draft().prefilled}
            onChange={leadBack}
          />
        )
      })}
      <Card>
        <ConsentList
          consents={consents}
          agreed={agreed}
          onChange={(kind, isAgreed) => {
            const others = [...agreed].filter((one) => one !== kind)
            setAgreed(new Set(isAgreed ? [...others, kind] : others))
          }}
        />
        <FormProvider value={{ store, tray, controlOf, layout: 'step', onSend: askToSignIn }}>
          <FieldList visible={pledges.map((field) => ({ field, path: field.name, value: undefined }))} />
        </FormProvider>
      </Card>
      <View className="t4 center">提交前不会有人看到您填的内容</View>
    </Page>
  )
}

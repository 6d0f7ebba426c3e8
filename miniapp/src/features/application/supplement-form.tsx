import { useDidShow } from '@tarojs/taro'
import { useRef, useState, useSyncExternalStore } from 'react'
import type { ApplicationDetail } from '#shared/api/application-shapes.ts'
import { Button } from '../../components/button.tsx'
import { FixedFooter } from '../../components/fixed-footer.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { bringIntoView } from '../../form/bring-into-view.ts'
import { controlOf } from '../../form/controls.ts'
import { FieldBlocks } from '../../form/field-blocks.tsx'
import { FormProvider } from '../../form/form-context.ts'
import { ApiError, messageOf } from '../../lib/api-error.ts'
import { toast } from '../../lib/dialog.ts'
import { replace } from '../../lib/navigate.ts'
import { needsSignInPage } from '../../lib/sign-in.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { FooterProblem } from './footer-problem.tsx'
import type { SupplementSession } from './supplement-session.ts'

interface Props {
  application: ApplicationDetail
  session: SupplementSession
}

/** 补正: only what staff named can be changed here. */
export function SupplementForm({ application, session }: Props) {
  const { store, tray } = session
  const { reference, tradeUnionName, correction } = application
  const pendingCount = useSyncExternalStore(tray.subscribe, () => tray.all().length)
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const isUnderWay = useRef(false)
  useDidShow(() => {
    if (!needsSignInPage()) tray.resume()
  })

  const findObstacle = (): string | undefined => {
    const [first, ...others] = session.findErrors()
    store.show(first ? [first, ...others] : [])
    if (first) {
      bringIntoView(first.path)
      return first.message
    }
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
    setSending(true)
    setFailed(false)
    try {
      await session.submit()
      toast('补交好了')
      await replace('progress', { reference })
    } catch (failure) {
      if (failure instanceof ApiError) store.show(failure.fieldErrors)
      setProblem(messageOf(failure))
      setFailed(true)
    } finally {
      isUnderWay.current = false
      setSending(false)
    }
  }
  return (
    <Page
      title="补交"
      footer={
        <>
          <FooterProblem problem={problem} />
          <FixedFooter>
            <Button loading={isSending} onPress={() => void submit()}>
              {hasFailed ? '重试' : `补交给 ${tradeUnionName}`}
            </Button>
          </FixedFooter>
        </>
      }
    >
      <Note tone="amber">“{correction?.reason}”</Note>
      <FormProvider value={{ store, tray, controlOf, layout: 'step', onSend: askToSignIn }}>
        <FieldBlocks
          select={(form) => form.visible().filter(({ field }) => session.openNames().includes(field.name))}
        />
      </FormProvider>
    </Page>
  )
}

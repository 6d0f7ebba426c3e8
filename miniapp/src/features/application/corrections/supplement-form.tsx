import { useDidShow } from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { bringIntoView } from '../../../form/bring-into-view.ts'
import { controlOf } from '../../../form/controls.ts'
import { FieldBlocks } from '../../../form/field-blocks.tsx'
import { FormProvider } from '../../../form/form-context.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { replace } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'
import { askToSignIn } from '../submissions/ask-to-sign-in.ts'
import { SendFooter } from '../submissions/send-footer.tsx'
import { useSending } from '../submissions/use-sending.ts'
import type { SupplementSession } from './supplement-session.ts'

interface Props {
  application: ApplicationDetail
  session: SupplementSession
}

/** 补正 and 补交: only the items that staff named, and papers that may follow. */
export function SupplementForm({ application, session }: Props) {
  const { store, tray } = session
  const { reference, tradeUnionName, correction } = application
  const pendingCount = useSyncExternalStore(tray.subscribe, () => tray.toSend().length)
  const answers = useSyncExternalStore(store.subscribe, store.answers)
  useDidShow(() => {
    if (!needsSignInPage()) tray.resume()
  })
  const sending = useSending({
    situation: [pendingCount, answers],
    prepare() {
      const { answers, errors } = session.check()
      store.show(errors)
      if (errors[0]) {
        bringIntoView(errors[0].path)
        return { obstacle: errors[0].message }
      }
      if (pendingCount === 0) return { answers }
      tray.resume()
      return { obstacle: `还有 ${pendingCount} 张照片没传完，传完就能提交` }
    },
    reminders: ['application'],
    async send(checked) {
      await session.submit(checked)
      toast('补交好了')
      await replace('progress', { reference })
    },
    onFailure(failure) {
      if (failure instanceof ApiError) store.show(failure.fieldErrors)
      return undefined
    },
  })
  return (
    <Page title="补交" footer={<SendFooter words={`补交给 ${tradeUnionName}`} sending={sending} />}>
      <Note tone="amber">
        {correction ? `“${correction.reason}”` : '备好一样交一样，交了工作人员就看得到。'}
      </Note>
      <FormProvider value={{ store, tray, controlOf, layout: 'step', onSend: askToSignIn }}>
        <FieldBlocks
          select={(form) => form.visible().filter(({ field }) => session.openNames().includes(field.name))}
        />
      </FormProvider>
    </Page>
  )
}

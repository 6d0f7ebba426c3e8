import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { BackStep } from '../../../components/back-step.tsx'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { checkScreen } from '../../../form/check-screen.ts'
import { controlOf } from '../../../form/controls.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { FormRunner } from '../../../form/form-runner.tsx'
import { findScreenIndex } from '../../../form/screens.ts'
import { useScreens } from '../../../form/use-screens.ts'
import { go } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'
import { useLook } from '../../../theme/look.ts'
import type { ApplicationSession } from './application-session.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { DraftNotice } from './draft-notice.tsx'
import { HelpLink } from './help-link.tsx'
import { useSavedWords } from './saved-words.ts'

const prefilledWords = '您上次填过的已经帮您带入，请核对一遍。'

/** The form of an application, a topic at a time; in 关怀模式 a question at a time. */
export function FillForm({ session }: { session: ApplicationSession }) {
  const { store, tray, itemForm, item } = session
  const { care } = useLook()
  const listNow = useScreens(store, care)
  const [place, setPlace] = useState(session.draft().place)
  const [focus, setFocus] = useState<{ path: string }>()
  const [isRevising, setRevising] = useState(false)
  const [overruled, setOverruled] = useState('')
  const saved = useSavedWords(session)

  const screens = listNow()
  const index = findScreenIndex(screens, place)
  const screen = screens[index]

  const show = (path: string) => {
    setPlace(path)
    session.update({ place: path })
  }
  useDidShow(() => {
    if (!needsSignInPage()) {
      tray.resume()
      void session.sync.save()
    }
    const path = session.takeLead()
    if (path === undefined) return
    show(path)
    setFocus({ path })
    setRevising(true)
  })
  if (!screen) return null

  const open = (path: string) => {
    show(path)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const goToCheck = () => {
    setRevising(false)
    void go('check', { service: item.code, variant: itemForm.variant ?? undefined })
  }
  const goOn = () => {
    const { answers, errors, warnings } = checkScreen(store, tray, screen)
    const doubts = warnings.map(({ path, message }) => path + message).join()
    const first = errors[0] ?? (doubts === overruled ? undefined : warnings[0])
    store.show(errors, warnings)
    if (first) {
      // A doubt holds up once; going on again means that the answer is right.
      setOverruled(doubts)
      setFocus({ path: first.path })
      return
    }
    store.replace(answers)
    const next = listNow()[findScreenIndex(listNow(), screen.place) + 1]
    if (isRevising || !next) {
      goToCheck()
    } else open(next.place)
  }
  const previous = screens[index - 1]
  const goBack = isRevising ? goToCheck : previous && (() => open(previous.place))
  const note = index === 0 && session.draft().prefilled.length > 0 ? prefilledWords : undefined
  const unit = care ? '一问' : '一步'
  return (
    <Page
      title={itemForm.name}
      footer={
        <FixedFooter>
          {previous && !isRevising && (
            <Button kind="ghost" narrow onPress={() => open(previous.place)}>
              上{unit}
            </Button>
          )}
          <Button onPress={goOn}>
            {isRevising || index === screens.length - 1 ? '去核对信息' : `下${unit}`}
          </Button>
        </FixedFooter>
      }
    >
      <BackStep place={screen.place} onBack={goBack} />
      <DraftNotice session={session} />
      <FormProvider
        value={{
          store,
          tray,
          controlOf,
          layout: care ? 'question' : 'step',
          onSend: askToSignIn,
          onNewEntry: care ? (entry) => open(entry) : undefined,
        }}
      >
        <FormRunner screen={screen} status={saved} focus={focus} note={note} />
      </FormProvider>
      {index === 0 && <HelpLink session={session} />}
    </Page>
  )
}

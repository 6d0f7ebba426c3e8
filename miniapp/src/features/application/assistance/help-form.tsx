import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { checkScreen } from '../../../form/check-screen.ts'
import { controlOf } from '../../../form/controls.ts'
import { noFiles } from '../../../form/files/no-files.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { FormRunner } from '../../../form/form-runner.tsx'
import { findScreenIndex } from '../../../form/screens.ts'
import { useScreens } from '../../../form/use-screens.ts'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useLook } from '../../../theme/look.ts'
import type { HelpSession } from './help-session.ts'

interface Props {
  id: string
  session: HelpSession
  onEnd: () => void
}

/** A worker's form in the hands of a union worker: everything but photos, promises and submitting. */
export function HelpForm({ id, session, onEnd }: Props) {
  const { store } = session
  const { care } = useLook()
  const listNow = useScreens(store, care)
  const [place, setPlace] = useState<string | null>(null)
  const [focus, setFocus] = useState<{ path: string }>()
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const screens = listNow()
  const index = findScreenIndex(screens, place)
  const screen = screens[index]
  if (!screen) return null

  const run = async (work: () => Promise<void>) => {
    setProblem(undefined)
    setSending(true)
    try {
      await session.save()
      await work()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setSending(false)
  }
  const open = (next: string) =>
    run(async () => {
      setPlace(next)
      await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    })
  const goOn = () => {
    const { answers, errors, warnings } = checkScreen(store, noFiles, screen)
    store.show(errors, warnings)
    if (errors[0]) return setFocus({ path: errors[0].path })
    store.replace(answers)
    const after = listNow()[findScreenIndex(listNow(), screen.place) + 1]
    if (after) return void open(after.place)
    void finish()
  }
  const finish = () =>
    run(async () => {
      await withSession(() => callApi('POST /assistances/:id/completion', { params: { id } }))
      onEnd()
    })
  const previous = screens[index - 1]
  const isLast = index === screens.length - 1
  return (
    <Page
      title={`协助填写 ${session.name}`}
      footer={
        <FixedFooter
          above={
            problem && (
              <Note tone="red" urgent>
                {problem}
              </Note>
            )
          }
        >
          {previous && (
            <Button kind="ghost" narrow onPress={() => void open(previous.place)}>
              上{care ? '一问' : '一步'}
            </Button>
          )}
          <Button loading={isSending} onPress={goOn}>
            {isLast ? '已填好' : `下${care ? '一问' : '一步'}`}
          </Button>
        </FixedFooter>
      }
    >
      <FormProvider
        value={{ store, tray: noFiles, controlOf, layout: care ? 'question' : 'step', onSend() {} }}
      >
        <FormRunner
          screen={screen}
          status="每一步自动保存"
          focus={focus}
          note={index === 0 ? '您在替职工填写。照片、承诺和提交由职工自己在手机上完成。' : undefined}
        />
      </FormProvider>
    </Page>
  )
}

import { useState } from 'react'
import { profileForm } from '#shared/application/profile-form.ts'
import type { Answers } from '#shared/form/answers.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { BackStep } from '../../../components/back-step.tsx'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'
import { checkScreen } from '../../../form/check-screen.ts'
import { controlOf } from '../../../form/controls.ts'
import { noFiles } from '../../../form/files/no-files.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { createFormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { QuestionBody } from '../../../form/question-body.tsx'
import { useScreens } from '../../../form/use-screens.ts'
import { back } from '../../../lib/navigate.ts'
import { clearProfile, keepProfile } from './keep-profile.ts'

/** 常用信息 in 关怀模式: what is kept at a glance, and each line opens its question on a screen of its own. */
export function ProfileQuestions({ initial }: { initial: Answers }) {
  const [store] = useState(() => createFormStore(profileForm, carryOver(initial, profileForm), () => {}))
  const listScreens = useScreens(store, true)
  /** The answers before a question was opened: going back without saving returns to them. */
  const [opened, setOpened] = useState<{ path: string; before: Answers }>()
  const [isSaving, setSaving] = useState(false)
  const screen = opened && listScreens().find(({ place }) => place === opened.path)

  const close = () => {
    if (opened) store.replace(opened.before)
    setOpened(undefined)
  }
  const save = async () => {
    if (!screen) return
    const { answers, errors } = checkScreen(store, noFiles, screen)
    store.show(errors)
    if (errors.length > 0) return
    setSaving(true)
    if (await keepProfile(answers, '已保存')) {
      store.replace(answers)
      setOpened(undefined)
    }
    setSaving(false)
  }
  const clear = async () => {
    if (await clearProfile()) await back()
  }
  if (screen?.question)
    return (
      <Page
        title="常用信息"
        footer={
          <FixedFooter>
            <Button kind="ghost" narrow onPress={close}>
              不改了
            </Button>
            <Button loading={isSaving} onPress={() => void save()}>
              保存
            </Button>
          </FixedFooter>
        }
      >
        <BackStep place={screen.place} onBack={close} />
        <FormProvider value={{ store, tray: noFiles, controlOf, layout: 'question', onSend: () => {} }}>
          <QuestionBody key={screen.place} question={screen.question} />
        </FormProvider>
      </Page>
    )
  const lines = summaryLines(profileForm, store.answers())
  return (
    <Page
      title="常用信息"
      footer={
        <FixedFooter>
          <Button kind="ghost" onPress={() => void clear()}>
            全部清空
          </Button>
        </FixedFooter>
      }
    >
      <BackStep place="" onBack={undefined} />
      <Note>下次填表自动带入，都可以不填。身份证号和银行卡号不保存。</Note>
      {profileForm.steps.map(({ code, title }) => (
        <CheckLines
          key={code}
          title={title}
          form={profileForm}
          lines={lines.filter(({ stepCode }) => stepCode === code)}
          onChange={(path) => setOpened({ path, before: store.answers() })}
        />
      ))}
    </Page>
  )
}

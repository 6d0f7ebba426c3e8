import { useState } from 'react'
import { profileForm } from '#shared/application/profile-form.ts'
import type { Answers } from '#shared/form/answers.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { CheckLines } from '../../../form/check-lines.tsx'
import { FormPage, type FormStart } from '../../../form/form-page.tsx'
import { createFormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { back } from '../../../lib/navigate.ts'
import { clearProfile, keepProfile } from './keep-profile.ts'

/** 常用信息 in 关怀模式: an overview, whose lines open one question on its own screen. */
export function ProfileQuestions({ initial }: { initial: Answers }) {
  const [store] = useState(() => createFormStore(profileForm, carryOver(initial, profileForm), () => {}))
  /** The answers before a question was opened. Going back without saving restores them. */
  const [opened, setOpened] = useState<{ start: FormStart; before: Answers }>()
  const [isSaving, setSaving] = useState(false)

  const save = async () => {
    setSaving(true)
    if (await keepProfile(store.answers(), '已保存')) setOpened(undefined)
    setSaving(false)
  }
  const clear = async () => {
    if (await clearProfile()) await back()
  }
  if (opened)
    return (
      <FormPage
        title="常用信息"
        store={store}
        start={opened.start}
        words={{ revised: '保存' }}
        status=""
        isBusy={isSaving}
        stepsBack
        onEnd={() => void save()}
        onCancel={() => {
          store.replace(opened.before)
          setOpened(undefined)
        }}
      />
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
      <Note>下次填表自动带入，都可以不填。身份证号和银行卡号不保存。</Note>
      {profileForm.steps.map(({ code, title }) => (
        <CheckLines
          key={code}
          title={title}
          form={profileForm}
          lines={lines.filter(({ stepCode }) => stepCode === code)}
          onChange={(path) => setOpened({ start: { path, isRevising: true }, before: store.answers() })}
        />
      ))}
    </Page>
  )
}

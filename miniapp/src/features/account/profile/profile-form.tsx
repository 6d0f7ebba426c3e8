import { View } from '@tarojs/components'
import { useState } from 'react'
import { profileForm } from '#shared/application/profile-form.ts'
import type { Answers } from '#shared/form/answers.ts'
import { validateForm } from '#shared/form/schema.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { bringIntoView } from '../../../form/bring-into-view.ts'
import { controlOf } from '../../../form/controls.ts'
import { noFiles } from '../../../form/files/no-files.ts'
import { FormProvider } from '../../../form/form-context.ts'
import { createFormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { StepBody } from '../../../form/step-body.tsx'
import { back } from '../../../lib/navigate.ts'
import { clearProfile, keepProfile } from './keep-profile.ts'

/** The questions that every form begins with, all optional here. */
export function ProfileForm({ initial }: { initial: Answers }) {
  const [store] = useState(() => createFormStore(profileForm, carryOver(initial, profileForm), () => {}))
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    const { answers, errors } = validateForm(profileForm, store.answers())
    store.show(errors)
    if (errors[0]) return bringIntoView(errors[0].path)
    setSaving(true)
    if (await keepProfile(answers, '已保存，下次填表自动带入')) await back()
    setSaving(false)
  }
  const clear = async () => {
    if (await clearProfile()) await back()
  }
  return (
    <Page
      title="常用信息"
      footer={
        <FixedFooter>
          <Button kind="ghost" narrow onPress={() => void clear()}>
            清空
          </Button>
          <Button loading={isSaving} onPress={() => void save()}>
            保存
          </Button>
        </FixedFooter>
      }
    >
      <Note>这些内容下次填表自动带入，都可以不填。身份证号和银行卡号不在里面，每次都要重新填。</Note>
      <FormProvider value={{ store, tray: noFiles, controlOf, layout: 'step', onSend: () => {} }}>
        {profileForm.steps.map((step) => (
          <View key={step.code}>
            <SectionTitle title={step.title} />
            <StepBody step={step} />
          </View>
        ))}
      </FormProvider>
    </Page>
  )
}

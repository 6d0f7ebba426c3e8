import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AccountJoin } from '#shared/account/endpoints/account-joins.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'

/** The code of this account, or a place for the code of the other. Either account may begin. */
export function MeetAccounts({ onChange }: { onChange: (join: AccountJoin) => void }) {
  const [shown, setShown] = useState<{ code: string; expiresAt: string }>()
  const [problem, setProblem] = useState<string>()
  const typed = useRef('')
  const { isBusy, run } = useOneTask()
  const attempt = (call: () => Promise<void>) =>
    run(async () => {
      setProblem(undefined)
      try {
        await withSession(call)
      } catch (failure) {
        setProblem(sentenceOf(failure))
      }
    })
  const ask = () =>
    attempt(async () => {
      const made = await callApi('POST /me/account-join/codes', {})
      setShown(made)
      onChange(made)
    })
  const claim = () =>
    attempt(async () =>
      onChange(await callApi('POST /me/account-join/claims', { body: { code: typed.current.trim() } })),
    )
  return (
    <>
      <SectionTitle title="第一步：在其中一边要合并码" />
      <Card>
        {shown ? (
          <>
            <View className="t1 center">{shown.code}</View>
            <View className="t4 center">
              请用另一个账号登录，打开“我的 → 个人信息 → 合并账号”，填上它。{inChina(shown.expiresAt).clock}{' '}
              前有效，不要给别人
            </View>
          </>
        ) : (
          <Button kind="ghost" loading={isBusy} onPress={() => void ask()}>
            要一个合并码
          </Button>
        )}
      </Card>
      <SectionTitle title="第二步：在另一边填合并码" />
      <Card>
        <Field label="另一个账号的合并码" error={problem}>
          <TextInput
            label="另一个账号的合并码"
            placeholder="8 位字母和数字"
            maximumLength={8}
            invalid={problem !== undefined}
            onInput={(text) => {
              typed.current = text
            }}
          />
        </Field>
        <Button loading={isBusy} onPress={() => void claim()}>
          下一步，看看是不是我
        </Button>
      </Card>
    </>
  )
}

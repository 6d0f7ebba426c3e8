import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AccountJoin } from '#shared/account/endpoints/account-joins.ts'
import { inChina, momentWords } from '#shared/foundation/china-words.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'

interface Props {
  join: AccountJoin
  other: NonNullable<AccountJoin['other']>
  onChange: (join: AccountJoin) => void
}

/** The other account as this one sees it, and this side's agreement. Nothing happens before both sides agree. */
export function AgreeToJoin({ join, other, onChange }: Props) {
  const [problem, setProblem] = useState<string>()
  const { isBusy, run } = useOneTask()
  const agree = () =>
    run(async () => {
      setProblem(undefined)
      try {
        const body = { isSure: true as const }
        onChange(await withSession(() => callApi('POST /me/account-join/agreements', { body })))
      } catch (failure) {
        setProblem(sentenceOf(failure))
      }
    })
  return (
    <>
      <SectionTitle title="第三步：两边都点同意" />
      <Card>
        <View className="strong">另一个账号：{other.isOfWechat ? '微信' : '网页'}</View>
        <View className="t3">手机号 {other.phoneMasked ?? '没有验证'}</View>
        <View className="t3">
          {other.applications} 份申请、{other.signups} 份报名，{momentWords(other.createdAt)} 第一次登录
        </View>
        <View className="t4">合并后用的是微信那个账号；网页上还用网页账号的手机号登录。</View>
      </Card>
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      {join.hasAgreed ? (
        <Note tone="green">
          您这边同意了。请在另一个账号里也点“同意合并”，{inChina(join.expiresAt).clock} 前有效。
        </Note>
      ) : (
        <>
          {join.hasOtherAgreed && <Note tone="green">另一边已经同意，这边同意就合并。</Note>}
          <Button loading={isBusy} onPress={() => void agree()}>
            都是我本人的，同意合并
          </Button>
          <View className="t4 center">不是您的账号，请离开这一页，什么都不会变</View>
        </>
      )}
    </>
  )
}

import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { signInForDevelopment } from '../../../lib/development-sign-in.ts'
import { back } from '../../../lib/navigate.ts'

const personas = [
  { name: 'worker', title: '示例职工一', note: '有办过的事和报过的名' },
  { name: 'worker2', title: '示例职工二', note: '另一位职工' },
  { name: 'organizer', title: '示例组织者一', note: '组织合肥市总工会的活动' },
  { name: 'organizer2', title: '示例组织者二', note: '组织芜湖市总工会的活动' },
]

/** Signing in on H5; returns to where the worker was. WeChat signs in without a page. */
export default function SignInPage() {
  const [problem, setProblem] = useState<string>()
  const enter = async (persona: string) => {
    try {
      await signInForDevelopment(persona)
      await back()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
  }
  return (
    <Page title="登录">
      {process.env.WANGONG_DEVELOPMENT_SIGN_IN === 'true' ? (
        <>
          <Note>这里是演示环境：选一个人登录。您填的内容都还在。</Note>
          <Card list>
            {personas.map(({ name, title, note }) => (
              <ListItem key={name} title={title} note={note} onPress={() => void enter(name)} />
            ))}
          </Card>
        </>
      ) : (
        <Note tone="amber">网页版只能查看服务和活动。要申请或报名，请在微信里打开“皖工服务”小程序。</Note>
      )}
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
    </Page>
  )
}

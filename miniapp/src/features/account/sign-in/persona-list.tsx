import { useState } from 'react'
import { demoUnions } from '#province/demo/unions.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { signInForDevelopment } from '../../../lib/development-sign-in.ts'
import { back } from '../../../lib/navigate.ts'

const personas = [
  { name: 'worker', title: '示例职工一', note: '第一次来，还没有办过事' },
  { name: 'worker2', title: '示例职工二', note: '有几份申请正在办' },
  { name: 'organizer', title: '示例组织者一', note: `组织${demoUnions.organizer.name}的活动` },
  { name: 'organizer2', title: '示例组织者二', note: `组织${demoUnions.organizer2.name}的活动` },
  { name: 'officer', title: '示例工会主席', note: '替单位职工确认，也帮职工填写' },
]

/** Development only: signs in as a person of the demo data and returns to the page before. */
export function PersonaList() {
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
    <>
      <Note>这里是演示环境：选一个人登录。您填的内容都还在。</Note>
      <Card list>
        {personas.map(({ name, title, note }) => (
          <ListItem key={name} title={title} note={note} onPress={() => void enter(name)} />
        ))}
      </Card>
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
    </>
  )
}

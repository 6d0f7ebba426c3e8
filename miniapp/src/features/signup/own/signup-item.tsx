import { View } from '@tarojs/components'
import { timeWords } from '#shared/event/time-words.ts'
import type { MySignup } from '#shared/signup/signup-shapes.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import { signupTone, standingWords } from '../signup-words.ts'

/** One signup in a list: the event and the signup's state. */
export function SignupItem({ signup }: { signup: MySignup }) {
  const { event } = signup
  const standing = standingOf(signup)
  const whose = signup.childName ? `${signup.childName}，` : ''
  const words = `${whose}${signup.session ? `第 ${signup.session} 场，` : ''}${wordsOf(signup)}`
  return (
    <ListItem
      title={event.title}
      note={
        <>
          <View>{timeWords(event)}</View>
          <View>{words}</View>
        </>
      }
      value={<Tag tone={signupTone(standing)}>{standing}</Tag>}
      label={`${event.title}，${timeWords(event)}，${standing}，${words}`}
      onPress={() => void go('mySignup', { id: event.id, signup: signup.id })}
    />
  )
}

function wordsOf(signup: MySignup): string {
  const { event, status } = signup
  if (event.phase === '已取消') return '活动取消了'
  return event.phase === '已结束' && status === '已确认' ? '活动已结束' : standingWords(signup)
}

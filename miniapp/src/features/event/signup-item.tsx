import type { MySignup } from '#shared/api/event-shapes.ts'
import { ListItem } from '../../components/list-item.tsx'
import { Tag } from '../../components/tag.tsx'
import { go } from '../../lib/navigate.ts'
import { timeWords } from './event-words.ts'
import { signupTone, standingWords } from './signup-words.ts'

/** One signup in a list: the event, and how it stands. */
export function SignupItem({ signup }: { signup: MySignup }) {
  const { event, status } = signup
  const words = event.phase === '已取消' ? '活动取消了' : standingWords(signup)
  return (
    <ListItem
      title={event.title}
      note={`${timeWords(event)} · ${words}`}
      value={<Tag tone={signupTone(status)}>{status}</Tag>}
      label={`${event.title}，${timeWords(event)}，${status}，${words}`}
      onPress={() => void go('mySignup', { id: event.id })}
    />
  )
}

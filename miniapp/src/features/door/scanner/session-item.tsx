import type { Door } from '#shared/door/endpoints/door.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { chooseOne } from '../../../lib/dialog.ts'
import { sessionWords } from '../../event/session-words.ts'

/** WeChat's list of choices has at most six entries. */
const mostShown = 6

interface Props {
  door: Pick<Door, 'session' | 'sessions'>
  onSession: (session: number) => void
}

/** Which session people are let in to, with the sessions around it to choose from. Nothing for an event that takes place once. */
export function SessionItem({ door: { session, sessions }, onSession }: Props) {
  const place = sessions.findIndex(({ number }) => number === session)
  const shown = sessions[place]
  if (!shown) return null
  const first = Math.max(0, Math.min(place - 2, sessions.length - mostShown))
  const near = sessions.slice(first, first + mostShown)
  const choose = async () => {
    const chosen = near[(await chooseOne(near.map((one) => sessionWords(one)))) ?? -1]
    if (chosen) onSession(chosen.number)
  }
  return <ListItem title="签到的是" value={sessionWords(shown)} onPress={() => void choose()} />
}

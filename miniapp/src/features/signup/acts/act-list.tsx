import { View } from '@tarojs/components'
import { reachableSignupStatuses, type SignupStatus } from '#shared/event/signup-status.ts'
import type { SignupRecord } from '#shared/signup/endpoints/signup-acts.ts'
import { reasonedActs } from '#shared/signup/signup-act.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'
import { type AskedAct, offerOf } from './act-words.ts'

interface Props {
  eventId: string
  record: SignupRecord
  onAsk: (act: AskedAct | '备注' | '更正') => void
}

/** In the order of the list: the acts that fit now, and why a waiting person cannot move up. */
export function ActList({ eventId, record: { signup, acts, note, hasAccount }, onAsk }: Props) {
  const faultOf = (act: string) => acts.find((one) => one.act === act)?.fault
  const asked: AskedAct[] = reasonedActs
    .filter((act) => faultOf(act) === null)
    .flatMap((act): AskedAct[] =>
      act === '移除' && signup.isCaptain
        ? [
            { act, isWholeTeam: false },
            { act, isWholeTeam: true },
          ]
        : [{ act, isWholeTeam: false }],
    )
  const whyNot = signup.status === '候补' ? faultOf('递补') : null
  return (
    <View>
      <ListItem
        title="备注"
        note={note ?? '只有主办方看得到'}
        label={`备注：${note ?? '还没有'}`}
        onPress={() => onAsk('备注')}
      />
      {hasAccount && isReachable(signup.status) && (
        <ListItem
          title="发消息"
          note="只发给这一个人，带活动的时间和地点"
          onPress={() => void go('eventMessages', { id: eventId, signup: signup.id })}
        />
      )}
      {faultOf('更正') === null && (
        <ListItem
          title="更正资料"
          note="改姓名、出生日期、手机号、单位，本人会收到消息"
          onPress={() => onAsk('更正')}
        />
      )}
      {whyNot && <ListItem title={<View className="ink-neutral">递补</View>} note={whyNot} />}
      {asked.map((one) => {
        const { title, effect } = offerOf(one, signup)
        return (
          <ListItem
            key={title}
            title={one.act === '移除' ? <View className="ink-red">{title}</View> : title}
            note={effect}
            label={`${title}：${effect}`}
            onPress={() => onAsk(one)}
          />
        )
      })}
    </View>
  )
}

/** Who has left is not written to. */
const isReachable = (status: SignupStatus) => reachableSignupStatuses.some((one) => one === status)

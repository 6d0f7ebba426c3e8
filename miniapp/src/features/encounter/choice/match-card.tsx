import { View } from '@tarojs/components'
import type { Match } from '#shared/encounter/endpoints/encounters.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Tag } from '../../../components/tag.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { copyText } from '../../../lib/copy-text.ts'
import { nameOf } from './person-words.ts'
import { Seat } from './seat.tsx'
import './match-card.css'

interface Props {
  match: Match
  onAgree: () => void
}

/** A match. The contacts are shown after both have agreed to exchange them. */
export function MatchCard({ match, onAgree }: Props) {
  const { contact, hasAgreed } = match
  return (
    <Card>
      <View className="row">
        <Seat label={match.seatLabel} />
        <View className="grow strong">{nameOf(match)}</View>
        {!contact && hasAgreed && <Tag tone="amber">您已同意，等对方</Tag>}
        {contact && <Tag tone="green">已交换</Tag>}
      </View>
      {match.introduction && <View className="t3 match-card__words">{match.introduction}</View>}
      <View className="match-card__actions">
        {!contact && !hasAgreed && (
          <Button tone="rose" label={`同意交换联系方式：${nameOf(match)}`} onPress={onAgree}>
            同意交换联系方式
          </Button>
        )}
        {contact?.phone && (
          <Button kind="ghost" onPress={() => callPhone(contact.phone ?? '')}>
            打电话 {contact.phone}
          </Button>
        )}
        {contact?.wechatName && (
          <Button
            kind="ghost"
            onPress={() => void copyText(contact.wechatName ?? '', '微信号已复制，去微信里添加')}
          >
            复制微信号 {contact.wechatName}
          </Button>
        )}
      </View>
    </Card>
  )
}

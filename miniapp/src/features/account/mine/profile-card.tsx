import { View } from '@tarojs/components'
import type { Me } from '#shared/account/endpoints/sessions.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { Tag } from '../../../components/tag.tsx'

/** The signed-in worker, enough to be recognized. The phone number is masked. */
export function ProfileCard({ me }: { me: Me }) {
  return (
    <Card row>
      <IconTile name="person" tone="red" />
      <View className="grow">
        <View className="strong">{me.displayName ?? '微信用户'}</View>
        <View className="t4">{me.phoneMasked ?? '还没有验证手机号'}</View>
      </View>
      {me.isOrganizer && <Tag tone="rose">活动组织者</Tag>}
    </Card>
  )
}

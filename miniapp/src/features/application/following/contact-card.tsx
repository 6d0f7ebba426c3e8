import { View } from '@tarojs/components'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { callPhone } from '../../../lib/call-phone.ts'

/** The number to call about an application: the union's own or its superior's, else the hotline, which always answers. */
export const phoneOf = ({ tradeUnionPhone }: ApplicationDetail): string => tradeUnionPhone ?? hotline.phone

/** Whom to ask, with the number, one tap from calling. */
export function ContactCard({ application }: { application: ApplicationDetail }) {
  const phone = phoneOf(application)
  const name = application.tradeUnionPhone === null ? hotline.label : application.tradeUnionName
  return (
    <Card row label={`有事问 ${name}，拨打 ${phone}`} onPress={() => callPhone(phone)}>
      <Icon name="phone" />
      <View className="grow">
        <View className="strong">有事问 {name}</View>
        <View className="t4">{phone}</View>
      </View>
      <View className="contact-card__call">拨打</View>
    </Card>
  )
}

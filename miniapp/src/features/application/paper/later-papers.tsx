import { View } from '@tarojs/components'
import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { listLaterSlots } from '#shared/form/later-slots.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { go } from '../../../lib/navigate.ts'

/** The papers that may follow, each with its button: nobody has to ask for them first. */
export function LaterPapers({ application }: { application: ApplicationDetail }) {
  const { reference, canWithdraw, answers, correction, serviceCode, variant } = application
  const item = findServiceItem(serviceCode)
  const form = item && findItemForm(item, variant)?.form
  const asked = correction?.items.map(({ name }) => name) ?? []
  const papers =
    form && canWithdraw ? listLaterSlots(form, answers).filter(({ name }) => !asked.includes(name)) : []
  if (papers.length === 0) return null
  return (
    <>
      <SectionTitle title="可以晚点交" />
      {papers.map(({ name, label }) => (
        <Card
          key={name}
          row
          label={`${label}，上传`}
          onPress={() => void go('supplement', { reference, item: name })}
        >
          <IconTile name="document" tone="blue" />
          <View className="grow">
            <View className="strong">{label}</View>
            <View className="t4">什么时候备好什么时候交，不耽误办</View>
          </View>
          <View className="contact-card__call">上传</View>
        </Card>
      ))}
    </>
  )
}

import { Text, View } from '@tarojs/components'
import { serviceGroups } from '#shared/service/groups.ts'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { NumberStat } from '../../../components/number-stat.tsx'
import { listMaterials } from '../materials.ts'
import { levelWords, specificNames } from './level-words.ts'
import './service-header.css'

interface Props {
  item: ServiceItem
  /** The chosen form; absent when the item is done through events. */
  itemForm: ItemForm | undefined
  committedWorkingDays: number
  /** How much it pays, in words. Only of an item that pays money. */
  amount: string
}

const countWords = (materials: number) => (materials === 0 ? '不用' : `${materials} 项`)

/** What the service is, who runs it, and what it takes in time and papers. */
export function ServiceHeader({ item, itemForm, committedWorkingDays, amount }: Props) {
  const group = serviceGroups.find(({ code }) => code === item.group)
  return (
    <Card>
      <View className="row">
        {group && <IconTile name={item.icon ?? group.icon} tone={group.tone} />}
        <View className="grow">
          <View className="t1">{item.name}</View>
          <View className="t4">{levelWords(item)}</View>
        </View>
      </View>
      <View className="t3 service-header__summary">{item.summary}</View>
      {specificNames(item).map((name) => (
        <View key={name} className="t4 service-header__summary">
          {name}
        </View>
      ))}
      {item.grantsMoney && (
        <View className="service-header__summary">
          <Text className="strong">多少钱　</Text>
          {amount}
        </View>
      )}
      {itemForm && (
        <View className="row service-header__numbers">
          <NumberStat value={`约 ${itemForm.form.minutes} 分钟`} label="填写" />
          <NumberStat value={countWords(listMaterials(itemForm.form).length)} label="材料" />
          <NumberStat value={`${committedWorkingDays} 个工作日`} label="承诺办结" />
        </View>
      )}
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { ServiceSetting } from '#shared/service/endpoints/catalogue.ts'
import { serviceGroups } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { StartButton } from '../../../features/application/start/start-button.tsx'
import type { Fit } from '../../../features/service/self-check/find-fits.ts'
import { closedWords } from '../../../features/service/settings/closed-words.ts'
import { go } from '../../../lib/navigate.ts'
import './fit-card.css'

interface Props {
  fit: Fit
  setting: ServiceSetting | undefined
  /** The first card has the page's main button. */
  isFirst: boolean
  /** The papers are named here too, because the list below is of several services. */
  namesMaterials: boolean
}

/** A service that may fit: why, which papers, and the button that begins. */
export function FitCard({ fit, setting, isFirst, namesMaterials }: Props) {
  const { item, itemForm, reason, materials } = fit
  const group = serviceGroups.find(({ code }) => code === item.group)
  const name = itemForm?.variant ? `${itemForm.name}申请` : item.name
  const closed = closedWords(setting, item.closesOn)
  return (
    <Card list>
      <ListItem
        lead={group && <IconTile name={group.icon} tone={group.tone} />}
        title={<View className="strong">{name}</View>}
        note="看办理说明"
        label={`${name}，看办理说明`}
        onPress={() => void go('service', { service: item.code, variant: itemForm?.variant ?? undefined })}
      />
      <View className="fit-card__reason">{reason}</View>
      {closed && <Note tone="amber">{closed}</Note>}
      {itemForm && (namesMaterials || materials.length === 0) && (
        <View className="t3">材料：{materials.map(({ label }) => label).join('、') || '不用准备'}</View>
      )}
      <View className="row fit-card__start">
        <StartButton
          item={item}
          itemForm={itemForm}
          isClosed={closed !== undefined}
          kind={isFirst ? 'primary' : 'ghost'}
          spokenName={name}
        />
      </View>
    </Card>
  )
}

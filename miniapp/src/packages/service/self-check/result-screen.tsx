import type { Answers } from '#shared/form/answers.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { MaterialList } from '../../../features/service/guide/material-list.tsx'
import { findFits } from '../../../features/service/self-check/find-fits.ts'
import { Headline } from '../../../features/service/self-check/headline.tsx'
import { mergeMaterials } from '../../../features/service/self-check/needed-materials.ts'
import type { useServiceSettings } from '../../../features/service/settings/use-service-setting.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'
import { FitCard } from './fit-card.tsx'

interface Props {
  facts: Answers
  settings: ReturnType<typeof useServiceSettings>
  isOffered: (code: string) => boolean
  onRestart: () => void
}

const ask = '拿不准就打电话问，不用填表'

/** The fitting services, what to bring, and a person to ask. */
export function ResultScreen({ facts, settings, isOffered, onRestart }: Props) {
  const fits = findFits(facts).filter(({ item }) => isOffered(item.code))
  const title = fits.length > 0 ? `有 ${fits.length} 项可能适合您` : '暂时没有对得上的服务'
  const note =
    fits.length > 0
      ? '这是按您点的内容估计的，够不够条件由工会核对。'
      : '情况各家不同。打个电话说一说，工会的人会帮您看看还有什么办法。'
  return (
    <>
      <Headline title={title} note={note} />
      {fits.map((fit, index) => (
        <FitCard
          key={`${fit.item.code} ${fit.itemForm?.variant}`}
          fit={fit}
          setting={settings.find(({ serviceCode }) => serviceCode === fit.item.code)}
          isFirst={index === 0}
          namesMaterials={fits.length > 1}
        />
      ))}
      <MaterialList materials={mergeMaterials(fits.map(({ materials }) => materials))} />
      <Card list>
        <ListItem
          lead={<IconTile name={hotline.icon} tone={hotline.tone} filled />}
          title={`${hotline.name} ${hotline.label}`}
          note={ask}
          label={`${hotline.name} ${hotline.label}，${ask}`}
          onPress={() => callPhone(hotline.phone)}
        />
        <ListItem
          lead={<IconTile name="search" tone="blue" />}
          title="自己搜服务"
          onPress={() => void go('search')}
        />
        <ListItem lead={<IconTile name="retry" tone="green" />} title="再测一次" onPress={onRestart} />
      </Card>
    </>
  )
}

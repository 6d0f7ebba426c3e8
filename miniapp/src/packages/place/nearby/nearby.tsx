import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { cities } from '#province/facts/regions.gen.ts'
import { type PlaceKind, placeKinds } from '#shared/place/place-kind.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { citiesNear } from '../../../features/place/near/distance.ts'
import { KindChips } from '../../../features/place/near/kind-chips.tsx'
import { PlaceList } from '../../../features/place/near/place-list.tsx'
import { askPosition, type Position } from '../../../features/place/near/position.ts'
import { usePlaceAreas } from '../../../features/place/near/use-places.ts'
import { chooseRegion, useChosenRegion } from '../../../features/trade-union/chosen-region.ts'
import { RegionSheet } from '../../../features/trade-union/region-sheet.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { pageUrl } from '../../../lib/navigate.ts'

/** 身边服务: places by county, and by distance once the person has said in a tap where they are. */
export default function NearbyPage() {
  const asked = useRouter().params.kind
  const { data: areas, error, reload } = usePlaceAreas()
  const countyCode = useChosenRegion()
  const [kind, setKind] = useState<PlaceKind>(placeKinds.find((one) => one === asked) ?? placeKinds[0])
  const [position, setPosition] = useState<Position | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  useShareAppMessage(() => ({ title: '附近的驿站、母婴室、书屋', path: pageUrl('nearby', { kind }) }))
  const locate = async () => {
    const found = await askPosition()
    if (found) setPosition(found)
    else toast('没有拿到位置，可以选县（区）看')
  }
  const county = countyCode ? findRegion(countyCode) : undefined
  const near = position && areas ? citiesNear(areas.areas, position) : []
  const cityCodes = near.length > 0 ? near : [county?.city.code ?? busiest(areas?.areas ?? [])]
  const here = county ? `${county.city.name} ${county.name}` : cityName(cityCodes[0])
  return (
    <Page title="身边服务" tellsNetwork>
      <KindChips kind={kind} onChoose={setKind} />
      <Card list>
        <ListItem
          lead={<IconTile name="pin" tone="teal" />}
          title={position ? '从您选的位置算起' : '看看离我近的'}
          note="只在手机上算，不保存不上传"
          value={<View className="ink-blue">{position ? '换位置' : '用定位'}</View>}
          label={position ? '从您选的位置算起，换位置' : '看看离我近的，用定位'}
          onPress={() => void locate()}
        />
        {!position && (
          <ListItem
            title={here}
            value={<View className="ink-blue">换地方</View>}
            label={`${here}，换地方`}
            onPress={() => setChoosing(true)}
          />
        )}
      </Card>
      {areas ? (
        <PlaceList
          key={`${cityCodes.join()} ${kind}`}
          {...{ areas, cityCodes, position, kind }}
          countyCode={county?.code}
        />
      ) : error === undefined ? (
        <Skeleton />
      ) : (
        <ErrorState message={messageOf(error)} onRetry={() => void reload()} />
      )}
      <RegionSheet
        open={isChoosing}
        title="看哪里的服务点？"
        value={countyCode}
        onChoose={chooseRegion}
        onClose={() => setChoosing(false)}
      />
    </Page>
  )
}

const cityName = (code: string | undefined) => cities.find((city) => city.code === code)?.name ?? ''

/** Before anybody has chosen: the city with the most places. */
const busiest = (areas: readonly { cityCode: string; count: number }[]) =>
  [...areas].sort((one, other) => other.count - one.count)[0]?.cityCode ?? cities[0]?.code ?? ''

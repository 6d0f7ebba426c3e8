import { Image, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { dayWords } from '#shared/foundation/china-words.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { ShareButton } from '../../../components/share-button.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { Tag } from '../../../components/tag.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { distanceWords, metersTo } from '../../../features/place/near/distance.ts'
import { lastPosition } from '../../../features/place/near/position.ts'
import { lastAreas, usePlace } from '../../../features/place/near/use-places.ts'
import { openingState, stateWords } from '../../../features/place/opening-state.ts'
import { FacilityGrid } from '../../../features/place/page/facility-grid.tsx'
import { ReportSheet } from '../../../features/place/page/report-sheet.tsx'
import { apiBase } from '../../../lib/api.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { pageUrl } from '../../../lib/navigate.ts'
import { placeVerbOf, showPlace } from '../../../lib/show-place.ts'
import { useNow } from '../../../lib/use-now.ts'
import './place.css'

/** 服务点: whether it is worth going. It opens from the stored list, also without a network. */
export default function PlacePage() {
  const id = useRouter().params.id ?? ''
  const { data: place, error, reload } = usePlace(id)
  const [isReporting, setReporting] = useState(false)
  const now = useNow()
  useShareAppMessage(() => ({ title: place?.name ?? '身边服务', path: pageUrl('place', { id }) }))
  if (!place) {
    return (
      <Page title="服务点">
        {error === undefined ? (
          <Skeleton cards={4} />
        ) : (
          <RefusalState error={error} onRetry={() => void reload()} />
        )}
      </Page>
    )
  }
  const state = openingState(place, now, lastAreas()?.holidays ?? [])
  const region = findRegion(place.regionCode)
  const position = lastPosition()
  const meters = position && metersTo(place, position)
  const broken = place.facilities.filter(({ works }) => !works).length
  return (
    <Page
      title={place.kind}
      footer={
        <FixedFooter>
          <ShareButton />
          <Button onPress={() => showPlace(place)}>
            <Icon name="go" small />
            {placeVerbOf(place) === '导航' ? '导航过去' : '复制地址去导航'}
          </Button>
        </FixedFooter>
      }
    >
      <Card
        {...(place.picture && {
          picture: (
            <Image
              className="place__picture"
              mode="aspectFill"
              src={`${apiBase}/places/${id}/pictures/${place.picture}`}
              nativeProps={{ alt: `${place.name}的照片` }}
            />
          ),
        })}
      >
        <View className="row">
          <View className="grow">
            <View className="t1">{place.name}</View>
            <View className="t4">{place.tradeUnionName}</View>
          </View>
          {broken > 0 && <Tag tone="amber">{`${broken} 样停用`}</Tag>}
        </View>
        <View className="t3 place__line">
          <Icon name="clock" small />
          <View className="grow">
            {state.isOpen !== null && (
              <View className={state.isOpen ? 'ink-green strong' : 'ink-amber strong'}>
                {state.isOpen ? '现在开着' : '现在关着'}，{stateWords(state, now)}
              </View>
            )}
            {place.openingHours !== '全天' && (
              <View>{place.openingHours ?? '开放时间没有登记，去之前打个电话'}</View>
            )}
          </View>
        </View>
        <View className="t3 place__line">
          <Icon name="pin" small />
          <View className="grow">
            {region && `${region.city.name}${region.name} `}
            {place.address}
          </View>
          {meters !== null && <View className="strong">{distanceWords(meters)}</View>}
        </View>
      </Card>
      {place.notice && <Note tone="amber">{place.notice}</Note>}
      <FacilityGrid place={place} />
      <Card list>
        {place.phone && (
          <ListItem
            lead={<Icon name="phone" />}
            title={place.contactName ?? '联系电话'}
            note={place.phone}
            value={<View className="ink-blue">拨打</View>}
            label={`${place.contactName ?? '联系电话'}，拨打 ${place.phone}`}
            onPress={() => callPhone(place.phone ?? '')}
          />
        )}
        <ListItem
          lead={<Icon name="alert" />}
          title="哪里不对？"
          note="没开门、东西坏了、地址错了"
          value={<View className="ink-blue">报错</View>}
          label="哪里不对？报错"
          onPress={() => setReporting(true)}
        />
      </Card>
      {place.checkedOn && <View className="t4 center">上次有人核对：{dayWords(place.checkedOn, now)}</View>}
      <ReportSheet placeId={id} open={isReporting} onClose={() => setReporting(false)} />
    </Page>
  )
}

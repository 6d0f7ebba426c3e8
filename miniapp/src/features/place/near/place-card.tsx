import { Text, View } from '@tarojs/components'
import type { Place, PlaceAreas } from '#shared/place/place-shapes.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { go } from '../../../lib/navigate.ts'
import { placeVerbOf, showPlace } from '../../../lib/show-place.ts'
import { type OpeningState, stateWords } from '../opening-state.ts'
import { Ticks } from '../ticks.tsx'
import { distanceWords, wayWords } from './distance.ts'
import './place-card.css'

interface Props {
  place: Place
  state: OpeningState
  now: number
  meters: number | null
  listed: PlaceAreas['facilities']
  /** Outside of the county that the list is about, so that its county is named. */
  isElsewhere: boolean
}

/** A place in the list: whether it is open, how far it is, what it has, and the way there. */
export function PlaceCard({ place, state, now, meters, listed, isElsewhere }: Props) {
  const words = stateWords(state, now)
  const verb = placeVerbOf(place)
  const open = () => void go('place', { id: place.id })
  return (
    <Card>
      <View className="row place-card__head">
        <View className="grow">
          <View className="strong place-card__name">{place.name}</View>
          <View className="t4">
            {state.isOpen !== null && (
              <Text className={state.isOpen ? 'ink-green strong' : 'ink-amber'}>
                {state.isOpen ? '开着' : '关着'} ·{' '}
              </Text>
            )}
            {words} · {isElsewhere && `${findRegion(place.regionCode)?.name ?? ''} `}
            {place.address}
          </View>
        </View>
        {meters !== null && (
          <View className="place-card__far">
            <View className="strong">{distanceWords(meters)}</View>
            <View className="t4">{wayWords(meters)}</View>
          </View>
        )}
      </View>
      <Ticks place={place} listed={listed} />
      <View className="row place-card__acts">
        <Pressable className="place-card__act" label={`看看里面：${place.name}`} onPress={open}>
          看看里面
        </Pressable>
        <Pressable
          className="place-card__act"
          label={`${verb}：${place.name}`}
          onPress={() => showPlace(place)}
        >
          <Icon name="go" small />
          {verb}
        </Pressable>
      </View>
    </Card>
  )
}

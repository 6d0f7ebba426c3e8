import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceKind } from '#shared/place/place-kind.ts'
import type { Place, PlaceAreas } from '#shared/place/place-shapes.ts'
import { hotline } from '#shared/service/groups.ts'
import { Button } from '../../../components/button.tsx'
import { Checkbox } from '../../../components/checkbox.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { nearWords } from '../../../lib/near-words.ts'
import { useAfterFirstDrawing } from '../../../lib/use-after-first-drawing.ts'
import { useNow } from '../../../lib/use-now.ts'
import { openingState } from '../opening-state.ts'
import { placeLooks } from '../place-look.ts'
import { metersTo } from './distance.ts'
import { PlaceCard } from './place-card.tsx'
import { PlaceMap } from './place-map.tsx'
import type { Position } from './position.ts'
import { usePlaces } from './use-places.ts'
import './place-list.css'

/** As many as fit on a screen, and then more with each tap. */
const pageSize = 4
/** What is drawn first, so that an old phone shows something at once: 6 KB are a page and a card. */
const firstSize = 1

interface Props {
  areas: PlaceAreas
  cityCodes: readonly string[]
  /** The chosen county, whose places come first when no position was given. */
  countyCode: string | undefined
  position: Position | null
  kind: PlaceKind
}

/** The places of a kind, the open and near ones first. Without a network, as last seen, with a line that says so. */
export function PlaceList({ areas, cityCodes, countyCode, position, kind }: Props) {
  const { data, error, reload } = usePlaces(cityCodes)
  const now = useNow()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [wanted, setWanted] = useState(pageSize)
  const shown = useAfterFirstDrawing() ? wanted : firstSize
  if (!data && error !== undefined)
    return <ErrorState message={messageOf(error)} onRetry={() => void reload()} />
  if (!data) return <Skeleton />
  const found = data.places
    .filter((place) => place.kind === kind)
    .map((place) => ({
      place,
      state: openingState(place, now, areas.holidays),
      meters: position && metersTo(place, position),
    }))
    .filter(({ state }) => !onlyOpen || state.isOpen === true)
    .sort(
      (one, other) =>
        rank(one.meters) - rank(other.meters) ||
        elsewhere(one.place, countyCode) - elsewhere(other.place, countyCode) ||
        byName(one.place, other.place),
    )
  return (
    <>
      {position && found.length > 0 && (
        <PlaceMap places={found.map(({ place }) => place)} position={position} />
      )}
      <View className="row place-list__head">
        <View className="grow">
          <Text className="strong">
            {found.length} 处{placeLooks[kind].short}
          </Text>
          <Text className="t3"> {position ? '从近到远' : ''}</Text>
        </View>
        <Checkbox checked={onlyOpen} label="只看现在开着的" onChange={setOnlyOpen}>
          现在开着
        </Checkbox>
      </View>
      {error !== undefined && (
        <Note tone="amber">连不上网：这是 {nearWords(data.seenAt, now)} 存的，照样能导航。</Note>
      )}
      {found.slice(0, shown).map(({ place, state, meters }) => (
        <PlaceCard
          key={place.id}
          {...{ place, state, meters, now }}
          listed={areas.facilities}
          isElsewhere={!position && place.regionCode !== countyCode}
        />
      ))}
      {shown >= pageSize && found.length > shown && (
        <Button kind="ghost" onPress={() => setWanted(shown + 10)}>
          再看 {Math.min(10, found.length - shown)} 处
        </Button>
      )}
      {found.length === 0 && (
        <EmptyState
          title={
            onlyOpen ? `现在没有开着的${placeLooks[kind].short}` : `这里还没有登记${placeLooks[kind].short}`
          }
          note={onlyOpen ? '去掉“现在开着”，看看几点开' : `换一个地方看看，或者打 ${hotline.name} 问`}
          action={`拨打 ${hotline.name}`}
          onAction={() => callPhone(hotline.phone)}
        />
      )}
    </>
  )
}

/** The chosen county comes first, then the rest of its city. */
const elsewhere = ({ regionCode }: Place, countyCode: string | undefined) => Number(regionCode !== countyCode)
/** Places without coordinates come last. */
const rank = (meters: number | null) => meters ?? Number.MAX_SAFE_INTEGER
const byName = (one: Place, other: Place) => (one.name < other.name ? -1 : 1)

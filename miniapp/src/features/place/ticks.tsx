import { Text, View } from '@tarojs/components'
import type { Place, PlaceAreas } from '#shared/place/place-shapes.ts'
import './ticks.css'

interface Props {
  place: Place
  /** The whole list, so that a rest station shows what it has not, too. */
  listed: PlaceAreas['facilities']
}

/** What a place has, in one line of ticks: 喝水 ✓ 热饭 ✓ 厕所 ✕. */
export function Ticks({ place, listed }: Props) {
  const shortOf = (name: string) => listed.find((one) => one.name === name)?.short ?? name
  const all =
    place.kind === '工会驿站' && listed.length > 0
      ? listed.map(({ name }) => name)
      : place.facilities.map(({ name }) => name)
  if (all.length === 0) return null
  return (
    <View className="ticks">
      {all.map((name) => {
        const works = place.facilities.some((one) => one.name === name && one.works)
        return (
          <Text key={name} className={works ? 'tick' : 'tick tick--no'}>
            {shortOf(name)}
          </Text>
        )
      })}
    </View>
  )
}

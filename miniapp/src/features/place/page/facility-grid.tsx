import { View } from '@tarojs/components'
import type { Place } from '#shared/place/place-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { Icon } from '../../../components/icon.tsx'
import './facility-grid.css'

/** What a place has and what of it works today, three in a row. */
export function FacilityGrid({ place }: { place: Place }) {
  if (place.facilities.length === 0) return null
  return (
    <Card>
      <View className="facility-grid">
        {place.facilities.map(({ name, note, works }) => (
          <View key={name} className="center">
            <View className={`facility-grid__mark ${works ? 'tint-green' : 'tint-neutral'}`}>
              <Icon name={works ? 'check' : 'close'} />
            </View>
            <View className={`facility-grid__name${works ? '' : ' facility-grid__name--broken'}`}>
              {name}
            </View>
            {note && <View className={`facility-grid__note${works ? '' : ' ink-amber'}`}>{note}</View>}
          </View>
        ))}
      </View>
    </Card>
  )
}

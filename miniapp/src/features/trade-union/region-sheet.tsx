import { View } from '@tarojs/components'
import { useState } from 'react'
import { cities } from '#province/facts/regions.gen.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Pressable } from '../../components/pressable.tsx'
import { Sheet } from '../../components/sheet.tsx'
import './region-sheet.css'

interface Props {
  open: boolean
  title: string
  /** The chosen county. */
  value?: string
  onChoose: (countyCode: string) => void
  onClose: () => void
}

/** First the city, then the county, both as words to tap, because a wheel with a hundred counties is hard to use. */
export function RegionSheet({ open, title, value, onChoose, onClose }: Props) {
  const [cityCode, setCityCode] = useState<string>()
  const chosen = value ? findRegion(value) : undefined
  const city = cities.find(({ code }) => code === cityCode)
  const close = () => {
    setCityCode(undefined)
    onClose()
  }
  return (
    <Sheet title={city ? `${city.name}的哪个县（市、区）？` : title} open={open} onClose={close}>
      {city ? (
        <>
          <Words
            places={city.counties}
            chosen={chosen?.code}
            onChoose={(code) => {
              onChoose(code)
              close()
            }}
          />
          <Pressable className="region-sheet__back" role="link" onPress={() => setCityCode(undefined)}>
            ‹ 重新选市
          </Pressable>
        </>
      ) : (
        <Words places={cities} chosen={chosen?.city.code} onChoose={setCityCode} />
      )}
    </Sheet>
  )
}

interface WordsProps {
  places: readonly { code: string; name: string }[]
  chosen: string | undefined
  onChoose: (code: string) => void
}

function Words({ places, chosen, onChoose }: WordsProps) {
  return (
    <View className="region-sheet">
      {places.map(({ code, name }) => (
        <Pressable
          key={code}
          className={`region-sheet__place${code === chosen ? ' tint-red' : ''}`}
          selected={code === chosen}
          label={name}
          onPress={() => onChoose(code)}
        >
          {name}
        </Pressable>
      ))}
    </View>
  )
}

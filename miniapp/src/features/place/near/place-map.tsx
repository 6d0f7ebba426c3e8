import { Map as NativeMap, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Place } from '#shared/place/place-shapes.ts'
import { Icon } from '../../../components/icon.tsx'
import { go } from '../../../lib/navigate.ts'
import { placeLooks } from '../place-look.ts'
import type { Position } from './position.ts'
import './place-map.css'

/** More pins than this hide one another. */
const mostPins = 20

interface Props {
  /** The nearest first. */
  places: readonly Place[]
  position: Position
}

/** Where the nearest places are: WeChat's map, and in a browser a drawing with north at the top. */
export function PlaceMap({ places, position }: Props) {
  const pins = places.filter(({ latitude }) => latitude !== null).slice(0, mostPins)
  return process.env.TARO_ENV === 'weapp' ? (
    <WechatMap pins={pins} position={position} />
  ) : (
    <DrawnMap pins={pins} position={position} />
  )
}

type PinProps = { pins: readonly Place[]; position: Position }

function WechatMap({ pins, position }: PinProps) {
  // The list is drawn first: the pins come with the next drawing.
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => setDrawn(true), [])
  const markers = pins.map(({ latitude, longitude, name }, id) => ({
    id,
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
    iconPath: '',
    width: 24,
    height: 32,
    title: name,
  }))
  return (
    <NativeMap
      className="place-map"
      latitude={position.latitude}
      longitude={position.longitude}
      scale={14}
      markers={isDrawn ? markers : []}
      onError={() => {}}
      onMarkerTap={({ detail }) => {
        const place = pins[Number(detail.markerId)]
        if (place) void go('place', { id: place.id })
      }}
    />
  )
}

function DrawnMap({ pins, position }: PinProps) {
  const shrink = Math.cos((position.latitude * Math.PI) / 180)
  const spots = pins.map((place) => ({
    place,
    east: ((place.longitude ?? 0) - position.longitude) * shrink,
    north: (place.latitude ?? 0) - position.latitude,
  }))
  const reach = Math.max(
    0.004,
    ...spots.slice(0, 5).map(({ east, north }) => Math.max(Math.abs(east) / 2, Math.abs(north))),
  )
  const seen = spots.filter(
    ({ east, north }) => Math.abs(east) <= reach * 2.1 && Math.abs(north) <= reach * 1.05,
  )
  return (
    <View className="place-map place-map--drawn" aria-hidden>
      <View className="place-map__me" />
      {seen.map(({ place, east, north }) => (
        <View
          key={place.id}
          className="place-map__pin"
          style={{ left: `${50 + (east / reach) * 21}%`, top: `${50 - (north / reach) * 38}%` }}
        >
          <Icon name={placeLooks[place.kind].icon} small />
        </View>
      ))}
    </View>
  )
}

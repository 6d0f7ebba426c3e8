import type { Place, PlaceArea } from '#shared/place/place-shapes.ts'
import type { Position } from './position.ts'

const degree = 111_320
const cosine = (latitude: number) => Math.cos((latitude * Math.PI) / 180)

/** Meters as the crow flies. Null when nobody entered where the place is. */
export function metersTo({ latitude, longitude }: Place, from: Position): number | null {
  if (latitude === null || longitude === null) return null
  const north = (latitude - from.latitude) * degree
  const east = (longitude - from.longitude) * degree * cosine(latitude)
  return Math.hypot(north, east)
}

/** 320 米, 1.2 公里, 45 公里. */
export function distanceWords(meters: number): string {
  if (meters < 1000) return `${Math.max(10, Math.round(meters / 10) * 10)} 米`
  const kilometers = meters / 1000
  return `${kilometers < 10 ? kilometers.toFixed(1) : Math.round(kilometers)} 公里`
}

/** How long the way takes: on foot below two kilometers, then by bicycle. A way is longer than the crow flies. */
export function wayWords(meters: number): string | undefined {
  const way = meters * 1.3
  if (meters <= 2000) return `走 ${Math.max(1, Math.round(way / 75))} 分钟`
  return meters <= 10_000 ? `骑 ${Math.round(way / 220)} 分钟` : undefined
}

/** The cities whose places can be near: at most three, the nearest first. Without any within reach, the nearest one. */
export function citiesNear(areas: readonly PlaceArea[], from: Position): string[] {
  const byDistance = areas
    .flatMap(({ cityCode, box }) => {
      if (!box) return []
      const north = Math.max(box.south - from.latitude, 0, from.latitude - box.north) * degree
      const east =
        Math.max(box.west - from.longitude, 0, from.longitude - box.east) * degree * cosine(from.latitude)
      return [{ cityCode, meters: Math.hypot(north, east) }]
    })
    .sort((one, other) => one.meters - other.meters)
  const reached = byDistance.filter(({ meters }, index) => index === 0 || meters < 20_000)
  return reached.slice(0, 3).map(({ cityCode }) => cityCode)
}

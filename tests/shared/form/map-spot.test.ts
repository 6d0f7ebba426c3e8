import { expect, test } from 'vitest'
import type { FieldOfKind } from '#shared/form/field.ts'
import { fittingSpot, mapSpotKind } from '#shared/form/kinds/map-spot.ts'

const field: FieldOfKind<'map-spot'> = {
  kind: 'map-spot',
  name: 'spot',
  label: '地图上的位置',
  fills: { name: 'placeName', address: 'address', region: 'regionCode' },
}
const spot = { name: '示例文化宫', address: '安徽省合肥市包河区示例路1号', latitude: 31.8, longitude: 117.3 }
const fits = (placeName: string, address: string, name = spot.name) =>
  fittingSpot(field, { spot: [{ ...spot, name }], placeName, address }) !== undefined

test('Xu Min may add the floor and leave the province out: the place on the map stays', () => {
  expect(fits('示例文化宫', spot.address)).toBe(true)
  expect(fits('示例文化宫 三楼', `${spot.address} 三楼 301`)).toBe(true)
  expect(fits('文化宫', '示例路 1 号')).toBe(true)
  expect(fits('我们的小院', spot.address, '')).toBe(true)
})

test('another place or address, typed after it was chosen, is not where the map says', () => {
  expect(fits('示例体育馆', spot.address)).toBe(false)
  expect(fits('示例文化宫', '示例路 2 号')).toBe(false)
  expect(fits('', spot.address)).toBe(false)
  expect(fittingSpot(field, { placeName: '示例文化宫', address: spot.address })).toBeUndefined()
})

test('a point of the map without a name is still seen to be chosen', () => {
  expect(mapSpotKind.toText([{ ...spot, name: '', address: '' }], field)).toBe('地图上的一点')
})

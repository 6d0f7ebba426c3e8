import { expect, test } from 'vitest'
import { spotField } from '#miniapp/features/event/plan/plan-form.ts'
import { findSpotFault, fittingSpot } from '#miniapp/features/event/plan/plan-spot.ts'
import { province } from '#province/facts/province.ts'
import { mapSpotKind } from '#shared/form/kinds/map-spot.ts'
import { sampleCounty } from '../../support/province.ts'

const { west, east, south, north } = province.bounds
const spot = {
  name: '示例文化宫',
  address: `${province.name}${sampleCounty.city.name}${sampleCounty.name}示例路1号`,
  latitude: (south + north) / 2,
  longitude: (west + east) / 2,
}
const fits = (placeName: string, address: string, name = spot.name) =>
  fittingSpot(spotField, { spot: [{ ...spot, name }], placeName, address }) !== undefined

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
  expect(fittingSpot(spotField, { placeName: '示例文化宫', address: spot.address })).toBeUndefined()
})

test('a point of the map without a name is still seen to be chosen', () => {
  expect(mapSpotKind.toText([{ ...spot, name: '', address: '' }], spotField)).toBe('地图上的一点')
})

test('a place elsewhere is said to be so, by its degrees or by its address', () => {
  expect(findSpotFault(spot)).toBeUndefined()
  expect(findSpotFault({ ...spot, name: '', address: '' })).toBeUndefined()
  for (const elsewhere of [
    { ...spot, latitude: north + 1 },
    { ...spot, address: '北京市朝阳区示例路 1 号' },
    { ...spot, address: '广西壮族自治区南宁市示例路' },
  ])
    expect(findSpotFault(elsewhere)).toContain(`不在${province.name}内`)
})

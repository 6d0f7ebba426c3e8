import { expect, test } from 'vitest'
import { citiesNear, distanceWords, wayWords } from '#miniapp/features/place/near/distance.ts'
import { toGcj02 } from '#miniapp/features/place/near/gcj02.ts'

test('what a browser measures lies on Chinese maps where people know it', () => {
  // Tiananmen, from published pairs of WGS-84 and GCJ-02.
  const found = toGcj02({ latitude: 39.90734, longitude: 116.391265 })
  expect(found.latitude).toBeCloseTo(39.908743, 4)
  expect(found.longitude).toBeCloseTo(116.397507, 4)
})

test('distances in the words people use', () => {
  expect([3, 318, 994, 1240, 9960, 45_200].map(distanceWords)).toEqual([
    '10 米',
    '320 米',
    '990 米',
    '1.2 公里',
    '10.0 公里',
    '45 公里',
  ])
  expect([20, 320, 5000, 12_000].map(wayWords)).toEqual(['走 1 分钟', '走 6 分钟', '骑 30 分钟', undefined])
})

test('the phone asks for the cities within reach, and for the nearest one when none is', () => {
  const area = (cityCode: string, west: number, east: number) => ({
    cityCode,
    count: 1,
    box: { west, east, south: 31, north: 32 },
  })
  const areas = [
    area('340100', 117, 118),
    area('340500', 118.1, 118.6),
    area('341800', 119, 119.2),
    { cityCode: '341000', count: 1, box: null },
  ]
  expect(citiesNear(areas, { latitude: 31.5, longitude: 117.95 })).toEqual(['340100', '340500'])
  expect(citiesNear(areas, { latitude: 31.5, longitude: 121.4 })).toEqual(['341800'])
})

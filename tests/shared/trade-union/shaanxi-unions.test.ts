import { expect, it } from 'vitest'
import { province } from '../../../shared/provinces/shaanxi/facts/province.ts'
import { cities } from '../../../shared/provinces/shaanxi/facts/regions.gen.ts'

it('Shaanxi has 10 cities and 107 counties', () => {
  expect(province.code).toBe('610000')
  expect(cities).toHaveLength(10)
  expect(cities.flatMap(({ counties }) => counties)).toHaveLength(107)
})

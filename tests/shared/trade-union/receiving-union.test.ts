import { describe, expect, it } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { province } from '#province/facts/province.ts'
import { cities } from '#province/facts/regions.gen.ts'
import { industrialUnions, managedByProvince } from '#province/facts/unions.ts'
import {
  findIndustrialReceiver,
  findReceiver,
  listIndustrialReceivers,
} from '#shared/trade-union/receiving-union.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'
import { sampleCounty } from '../../support/province.ts'

const counties = cities.flatMap((city) => city.counties)
const everywhere = { levels: { provincial: '事项', municipal: '事项', county: '事项' } }
const municipalOnly = { levels: { municipal: '由市级办理的事项' } }
const provincialOnly = { levels: { provincial: '由省级办理的事项' } }
const place = `您选的地区：${sampleCounty.city.name} ${sampleCounty.name}`

describe('the directory of any province', () => {
  it('has a union for the province and for each city and county, and those of industries', () => {
    const count = (level: string) => tradeUnions.filter((tradeUnion) => tradeUnion.level === level).length
    expect(count('provincial')).toBe(1)
    expect(count('municipal')).toBe(cities.length)
    expect(count('county')).toBe(counties.length)
    expect(count('industrial')).toBe(industrialUnions.length)
    expect(new Set(tradeUnions.map(({ id }) => id)).size).toBe(tradeUnions.length)
  })

  it('has every county under its city, unless the province manages it', () => {
    for (const city of cities)
      for (const { code } of city.counties)
        expect(tradeUnions.find(({ id }) => id === code)?.parentId).toBe(
          managedByProvince.includes(code) ? province.code : city.code,
        )
    expect(managedByProvince.filter((code) => !findRegion(code)?.county)).toEqual([])
  })

  it('knows regions by their code, and none outside of the province', () => {
    expect(findRegion(sampleCounty.code)?.city.name).toBe(sampleCounty.city.name)
    expect(findRegion(sampleCounty.city.code)?.county).toBeUndefined()
    expect(findRegion('110101')).toBeUndefined()
    const digits = province.code.slice(0, 2)
    const codes = cities.flatMap((city) => [city.code, ...city.counties.map(({ code }) => code)])
    expect(codes.filter((code) => !/^\d{6}$/.test(code) || !code.startsWith(digits))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('Wang Fang in a county', () => {
  it('applies to her county’s union, and reads why', () => {
    const receiver = findReceiver(everywhere, sampleCounty.code)
    expect(receiver?.reason).toBe(`${place} → ${sampleCounty.name}总工会`)
  })

  it('applies to the city where counties do not run the item, and to the province where cities do not', () => {
    expect(findReceiver(municipalOnly, sampleCounty.code)?.reason).toBe(
      `${place} → ${sampleCounty.city.name}总工会（此事项由市级工会办理）`,
    )
    expect(findReceiver(provincialOnly, sampleCounty.code)?.reason).toBe(
      `这件事由${province.name}总工会统一办理，不分地区`,
    )
  })
})

it.each(catalogue)('$name has a receiving union in every county', (item) => {
  for (const county of counties) {
    const level = findReceiver(item, county.code)?.tradeUnion.level
    expect(level, county.name).toBe(item.levels.county ? 'county' : 'provincial')
  }
})

it.each(['110101', sampleCounty.city.code, province.code, ''])('“%s”, no county, has none', (code) => {
  expect(findReceiver(everywhere, code)).toBeUndefined()
})

it('an industrial union can be chosen where the item is not the province’s alone, and no territorial one as such', () => {
  expect(listIndustrialReceivers(everywhere)).toHaveLength(industrialUnions.length)
  for (const { id, name } of industrialUnions)
    expect(findIndustrialReceiver(everywhere, id)?.reason).toBe(`您选的产业工会：${name}`)
  expect(listIndustrialReceivers(provincialOnly)).toEqual([])
  expect(findIndustrialReceiver(everywhere, sampleCounty.code)).toBeUndefined()
})

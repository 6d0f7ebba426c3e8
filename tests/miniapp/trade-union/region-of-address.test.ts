import { describe, expect, test } from 'vitest'
import { countyOfAddress, isOfAnotherProvince } from '#miniapp/features/trade-union/region-of-address.ts'
import { cities } from '#province/facts/regions.gen.ts'
import { isAnhui } from '../../support/province.ts'

test('every county is found in its address, with and without the province', () => {
  for (const city of cities)
    for (const { code, name } of city.counties)
      expect(countyOfAddress(`${city.name}${name}示例路 1 号`)).toBe(code)
})

describe.skipIf(!isAnhui)('addresses as WeChat’s map writes them', () => {
  test.each([
    ['安徽省合肥市包河区芜湖路258号', '340111'],
    ['安徽省合肥市巢湖市示例路1号', '340181'],
    ['巢湖市示例路1号', '340181'],
    ['安徽省合肥市', undefined],
    ['芜湖路258号', undefined],
    ['', undefined],
  ])('%s is in %s', (address, county) => {
    expect(countyOfAddress(address)).toBe(county)
    expect(isOfAnotherProvince(address)).toBe(false)
  })

  test.each([
    '江苏省南京市玄武区示例路1号',
    '河南省信阳市固始县示例乡',
    '北京市朝阳区示例路',
    '南京市玄武区示例路',
    '广西壮族自治区南宁市示例路',
  ])('%s is elsewhere', (address) => expect(isOfAnotherProvince(address)).toBe(true))

  test.each(['立医院路1号', '市府广场', '省府路1号', '安庆路省立医院', '农贸市场南门'])(
    '%s, a street of ours without its city, is not taken for another province',
    (address) => expect(isOfAnotherProvince(address)).toBe(false),
  )
})

import { describe, expect, it } from 'vitest'
import { catalogue, findServiceItem } from '#province/catalogue.ts'
import { cities } from '#province/facts/regions.gen.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import {
  findIndustrialReceiver,
  findReceiver,
  listIndustrialReceivers,
} from '#shared/trade-union/receiving-union.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'

const item = (code: string): ServiceItem => {
  const found = findServiceItem(code)
  if (!found) throw new Error(`no item ${code}`)
  return found
}
const counties = cities.flatMap((city) => city.counties)
const municipalOnly = { levels: { municipal: '由市级办理的事项' } }
const guangde = '341882'
const susong = '340826'

describe('the directory', () => {
  it('has 121 territorial unions: the province, 16 cities, 104 counties', () => {
    const count = (level: string) => tradeUnions.filter((tradeUnion) => tradeUnion.level === level).length
    expect([count('provincial'), count('municipal'), count('county')]).toEqual([1, 16, 104])
    expect(counties).toHaveLength(104)
  })

  it('puts 广德市 and 宿松县, and no other county, directly under the province', () => {
    const direct = tradeUnions.filter(({ level, parentId }) => level === 'county' && parentId === '340000')
    expect(direct.map(({ name }) => name).sort()).toEqual(['宿松县总工会', '广德市总工会'].sort())
  })

  it('knows regions by their code, and none outside Anhui', () => {
    expect(findRegion('340111')?.city.name).toBe('合肥市')
    expect(findRegion('340100')?.county).toBeUndefined()
    expect(findRegion('110101')).toBeUndefined()
  })
})

describe('Wang Fang in 合肥市 包河区', () => {
  it('applies to her county’s union, and reads why', () => {
    const receiver = findReceiver(item('child-education-aid'), '340111')
    expect(receiver?.tradeUnion.name).toBe('包河区总工会')
    expect(receiver?.reason).toBe('您选的地区：合肥市 包河区 → 包河区总工会')
  })

  it('applies to the city where counties do not run the item', () => {
    const receiver = findReceiver(municipalOnly, '340111')
    expect(receiver?.reason).toBe('您选的地区：合肥市 包河区 → 合肥市总工会（此事项由市级工会办理）')
  })

  it('applies to the province for the certification of model workers', () => {
    const receiver = findReceiver(item('model-worker-certification'), '340111')
    expect(receiver?.reason).toBe('您选的地区：合肥市 包河区 → 安徽省总工会（此事项由省级工会办理）')
  })
})

describe('Li Qiang in a county that the province manages', () => {
  it.each([
    [guangde, '您选的地区：宣城市 广德市 → 广德市总工会（省直管）'],
    [susong, '您选的地区：安庆市 宿松县 → 宿松县总工会（省直管）'],
  ])('%s: applies to his county’s union', (code, reason) => {
    expect(findReceiver(item('legal-aid'), code)?.reason).toBe(reason)
  })

  it('never applies to the city it lies in', () => {
    const item = { levels: { provincial: '省级事项', municipal: '市级事项' } }
    expect(findReceiver(item, guangde)?.tradeUnion.name).toBe('安徽省总工会')
    expect(findReceiver(municipalOnly, susong)).toBeUndefined()
  })
})

it.each(catalogue)('$name has a receiving union in every county of Anhui', (item) => {
  for (const county of counties) {
    const level = findReceiver(item, county.code)?.tradeUnion.level
    expect(level, county.name).toBe(item.levels.county ? 'county' : 'provincial')
  }
})

it.each(['110101', '340100', '340000', ''])('“%s”, no county of Anhui, has none', (code) => {
  expect(findReceiver(item('child-education-aid'), code)).toBeUndefined()
})

describe('industrial unions', () => {
  it('can be chosen instead of the territorial one', () => {
    const [first] = listIndustrialReceivers(item('legal-aid'))
    expect(first && findIndustrialReceiver(item('legal-aid'), first.id)?.reason).toBe(
      `您选的产业工会：${first?.name}`,
    )
    expect(listIndustrialReceivers(item('legal-aid'))).toHaveLength(8)
  })

  it('do not receive what the province alone runs', () => {
    expect(listIndustrialReceivers(item('model-worker-certification'))).toEqual([])
    expect(findIndustrialReceiver(item('model-worker-certification'), 'AH-JKWWT')).toBeUndefined()
  })

  it('are not territorial unions under another name', () => {
    expect(findIndustrialReceiver(item('legal-aid'), '340111')).toBeUndefined()
  })
})

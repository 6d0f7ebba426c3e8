import { describe, expect, it } from 'vitest'
import { findReceiver, listIndustrialReceivers } from '#shared/trade-union/receiving-union.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'
import { isAnhui } from '../../support/province.ts'

const municipalOnly = { levels: { municipal: '由市级办理的事项' } }
const everywhere = { levels: { provincial: '事项', municipal: '事项', county: '事项' } }
const guangde = '341882'
const susong = '340826'

describe.runIf(isAnhui)('the directory of Anhui', () => {
  it('has 121 territorial unions: the province, 16 cities, 104 counties, and 8 of industries', () => {
    const count = (level: string) => tradeUnions.filter((tradeUnion) => tradeUnion.level === level).length
    expect([count('provincial'), count('municipal'), count('county')]).toEqual([1, 16, 104])
    expect(listIndustrialReceivers(everywhere)).toHaveLength(8)
  })

  it('puts 广德市 and 宿松县, and no other county, directly under the province', () => {
    const direct = tradeUnions.filter(({ level, parentId }) => level === 'county' && parentId === '340000')
    expect(direct.map(({ name }) => name).sort()).toEqual(['宿松县总工会', '广德市总工会'].sort())
  })
})

describe.runIf(isAnhui)('Li Qiang in a county that the province manages', () => {
  it.each([
    [guangde, '您选的地区：宣城市 广德市 → 广德市总工会（省直管）'],
    [susong, '您选的地区：安庆市 宿松县 → 宿松县总工会（省直管）'],
  ])('%s: applies to his county’s union', (code, reason) => {
    expect(findReceiver(everywhere, code)?.reason).toBe(reason)
  })

  it('never applies to the city it lies in', () => {
    const item = { levels: { provincial: '省级事项', municipal: '市级事项' } }
    expect(findReceiver(item, guangde)?.tradeUnion.name).toBe('安徽省总工会')
    expect(findReceiver(municipalOnly, susong)).toBeUndefined()
  })
})

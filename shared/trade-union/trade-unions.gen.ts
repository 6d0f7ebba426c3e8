// Written by scripts/generate-regions.mjs. Do not edit.
import { cities } from './regions.gen.ts'

/** 工会的层级; `industrial` are the province's 产业工会, which have no region. */
export type TradeUnionLevel = 'provincial' | 'municipal' | 'county' | 'industrial'

/** A trade union of the directory. Territorial ones have the code of their region as id, in the database too. */
export type TradeUnion = {
  id: string
  name: string
  level: TradeUnionLevel
  parentId: string | null
  regionCode: string | null
}

const provincialTradeUnionId = '340000'

/** 广德市 and 宿松县: they lie in a city and answer to the province. */
const managedByProvince: readonly string[] = ['341882', '340826']

function territorial(region: { code: string; name: string }, level: TradeUnionLevel, parentId: string | null): TradeUnion {
  return { id: region.code, name: `${region.name}总工会`, level, parentId, regionCode: region.code }
}

function industrial(id: string, name: string): TradeUnion {
  return { id, name, level: 'industrial', parentId: provincialTradeUnionId, regionCode: null }
}

/** All unions that can receive an application: 1 + 16 + 104 territorial, then the industrial ones. */
export const tradeUnions: readonly TradeUnion[] = [
  territorial({ code: provincialTradeUnionId, name: '安徽省' }, 'provincial', null),
  ...cities.map((city) => territorial(city, 'municipal', provincialTradeUnionId)),
  ...cities.flatMap((city) =>
    city.counties.map((county) =>
      territorial(county, 'county', managedByProvince.includes(county.code) ? provincialTradeUnionId : city.code),
    ),
  ),
  industrial('AH-JKWWT', '安徽省教科文卫体工会'),
  industrial('AH-CMQFYC', '安徽省财贸轻纺烟草工会'),
  industrial('AH-NLSLQX', '安徽省农林水利气象工会'),
  industrial('AH-JXYJ', '安徽省机械冶金工会'),
  industrial('AH-GFYD', '安徽省国防邮电工会'),
  industrial('AH-NYHXDZ', '安徽省能源化学地质工会'),
  industrial('AH-WLXX', '安徽省网络信息工会'),
  industrial('AH-BSQSY', '安徽省部属（直管）企事业工会'),
]

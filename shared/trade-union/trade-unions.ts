import { province } from '#province/facts/province.ts'
import { cities } from '#province/facts/regions.gen.ts'
import { industrialUnions, managedByProvince } from '#province/facts/unions.ts'

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

function territorial(
  { code, name }: { code: string; name: string },
  level: TradeUnionLevel,
  parentId: string | null,
): TradeUnion {
  return { id: code, name: `${name}总工会`, level, parentId, regionCode: code }
}

/** All unions that can receive an application: the province's, its cities', their counties', then the industrial ones. */
export const tradeUnions: readonly TradeUnion[] = [
  territorial(province, 'provincial', null),
  ...cities.map((city) => territorial(city, 'municipal', province.code)),
  ...cities.flatMap((city) =>
    city.counties.map((county) =>
      territorial(county, 'county', managedByProvince.includes(county.code) ? province.code : city.code),
    ),
  ),
  ...industrialUnions.map(
    ({ id, name }): TradeUnion => ({
      id,
      name,
      level: 'industrial',
      parentId: province.code,
      regionCode: null,
    }),
  ),
]

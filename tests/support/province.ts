import { demoUnions } from '#province/demo/unions.ts'
import { province } from '#province/facts/province.ts'
import { findRegion } from '#shared/trade-union/regions.ts'

/** Whether the tests run with Anhui's folder. Tests about its list and its people hold there only. */
export const isAnhui = province.code === '340000'

/** A county of this province with its city, as the demo data has them: in Anhui 包河区 in 合肥市. */
export const sampleCounty = countyOf(demoUnions.county.id)

function countyOf(code: string) {
  const region = findRegion(code)
  if (!region?.county) throw new Error(`no county ${code} in ${province.name}`)
  return { code, name: region.county.name, city: { code: region.city.code, name: region.city.name } }
}

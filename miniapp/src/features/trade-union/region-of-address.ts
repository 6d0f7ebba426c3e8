import { province } from '#province/facts/province.ts'
import { cities } from '#province/facts/regions.gen.ts'

const counties = cities.flatMap((city) => city.counties)

/** The county in the address of a map, 合肥市包河区芜湖路 1 号, by its code; undefined when the address does not say. */
export function countyOfAddress(address: string): string | undefined {
  const rest = withoutProvince(address)
  const city = cities.find(({ name }) => rest.startsWith(name))
  const after = city ? rest.slice(city.name.length) : rest
  const found = (city?.counties ?? counties).filter(({ name }) => after.startsWith(name))
  return found.length === 1 ? found[0]?.code : undefined
}

/** Whether the address names a city of ours, and another than the city of the county with this code. */
export function isInAnotherCity(address: string, code: string): boolean {
  const city = cities.find(({ name }) => withoutProvince(address).startsWith(name))
  return city !== undefined && city.code.slice(0, 4) !== code.slice(0, 4)
}

/** Whether the address begins with another province, or with a city that is not ours. */
export function isOfAnotherProvince(address: string): boolean {
  if (address.startsWith(province.name)) return false
  if (/^.{2,3}省.{1,10}[市州县区]/.test(address) || /^.{2,7}(?:自治区|特别行政区)/.test(address)) return true
  const [, city] = /^([^省市县区]{2,5}市)[^市县区]{1,5}[市县区]/.exec(address) ?? []
  return city !== undefined && ![...cities, ...counties].some(({ name }) => name === city)
}

const withoutProvince = (address: string) =>
  address.startsWith(province.name) ? address.slice(province.name.length) : address

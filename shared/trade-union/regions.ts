import { type City, type County, cities } from '#province/facts/regions.gen.ts'

/** A city or county by its six-digit code. A county has its city. */
export type Region = { code: string; name: string; city: City; county?: County }

/** The city or county with this code, or undefined when the province has none. */
export function findRegion(code: string): Region | undefined {
  for (const city of cities) {
    if (city.code === code) return { code, name: city.name, city }
    const county = city.counties.find((candidate) => candidate.code === code)
    if (county) return { code, name: county.name, city, county }
  }
  return undefined
}

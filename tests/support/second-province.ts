import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

const regions = `export const cities = [
  { code: '990100', name: '示例市', counties: [{ code: '990101', name: '示例区' }, { code: '990102', name: '示例县' }] },
]
`
const unions = `export const managedByProvince = ['990102']
export const industrialUnions = [{ id: 'SL-JY', name: '示例省教育工会' }]
`
/** Anhui's facts with the names and numbers of 示例省. */
const renamed = (text: string) =>
  text
    .replaceAll('安徽', '示例')
    .replaceAll('皖', '示')
    .replaceAll('合肥', '示例')
    .replaceAll("'340000'", "'990000'")
    .replaceAll("'AH'", "'SL'")
    .replaceAll("'12351'", "'12300'")
    .replace('west: 114, east: 120, south: 29, north: 35', 'west: 1, east: 2, south: 3, north: 4')

/**
 * A copy of the code with a second province, 示例省: a folder beside Anhui's and a condition in package.json, and nothing
 * else. `run` evaluates a module there with it, and answers what it printed, as JSON.
 */
export function makeSecondProvince(): { folder: string; run: (module: string) => unknown } {
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-second-province-'))
  for (const part of ['shared', 'scripts', 'miniapp/src'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const place = (file: string) => path.join(folder, 'shared/provinces/example', file)
  cpSync(path.join(folder, 'shared/provinces/anhui'), place('.'), { recursive: true })
  for (const file of ['facts/province.ts', 'facts/listed.ts'])
    writeFileSync(place(file), renamed(readFileSync(place(file), 'utf8')))
  writeFileSync(place('facts/regions.gen.ts'), regions)
  writeFileSync(place('facts/unions.ts'), unions)
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const example = { 'province-example': './shared/provinces/example/*' }
  manifest.imports['#province/*'] = { ...example, default: manifest.imports['#province/*'] }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  return {
    folder,
    run: (module) =>
      JSON.parse(
        execFileSync(
          process.execPath,
          ['--conditions=province-example', '--input-type=module', '-e', module],
          { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 24 },
        ),
      ),
  }
}

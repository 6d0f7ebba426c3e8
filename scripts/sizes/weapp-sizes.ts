import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow, kilobytes } from './kilobytes.ts'

/** The sizes of the packages of a WeChat build in kilobytes: all of them, the main one, and each other by its root. */
export function weappSizes(folder: string): { all: number; main: number; subpackages: Map<string, number> } {
  const { subPackages = [] }: { subPackages?: { root: string }[] } = JSON.parse(
    readFileSync(path.join(folder, 'app.json'), 'utf8'),
  )
  // WeChat's list of what it packs has no .txt: the notices of packages stay here.
  const files = filesBelow(folder).filter((file) => !file.endsWith('.LICENSE.txt'))
  const subpackages = new Map(
    subPackages.map(({ root }) => [
      root,
      kilobytes(files.filter((file) => file.startsWith(path.join(folder, root) + path.sep))),
    ]),
  )
  const all = kilobytes(files)
  return { all, main: all - [...subpackages.values()].reduce((total, one) => total + one, 0), subpackages }
}

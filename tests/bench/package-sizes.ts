import path from 'node:path'
import { h5Sizes } from '../../scripts/sizes/h5-sizes.ts'
import { type SizeLimit, sizeLimits } from '../../scripts/sizes/size-limits.ts'
import { weappSizes } from '../../scripts/sizes/weapp-sizes.ts'
import type { Measure } from './harness/measure.ts'
import { absoluteRow } from './harness/row.ts'

const dist = path.resolve(import.meta.dirname, '../../dist')

/** What a phone downloads. scripts/check-size.mjs has the same limits. */
export const measure: Measure = async () => {
  const { main, subpackages, all } = weappSizes(path.join(dist, 'weapp'))
  const { beforeAnyPage, withPage } = h5Sizes(path.join(dist, 'h5'), 'packages/application/fill/fill')
  const row = (name: string, size: number, { most, goal = most }: SizeLimit) =>
    absoluteRow(name, size, 'KB', { atMost: goal })
  return [
    row('weapp, main package', main, sizeLimits.weappMain),
    row('weapp, largest subpackage', Math.max(...subpackages.values()), sizeLimits.weappSubpackage),
    row('weapp, all packages', all, sizeLimits.weappAll),
    row('H5 scripts before any page, gzip', beforeAnyPage, sizeLimits.h5BeforeAnyPage),
    row('H5 scripts of a form opened directly, gzip', withPage, sizeLimits.h5Form),
  ]
}

import { province } from '#province/facts/province.ts'
import { cities } from '#province/facts/regions.gen.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { RegionField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A county of the province by its six-digit code. */
export const regionKind: Kind<RegionField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z
      .string(`请选择${field.label}`)
      .check(
        refusing((code) =>
          nameRegion(code) ? undefined : `${field.label}请选到${province.name}内的县（市、区）`,
        ),
      ),
  toText: (value) => nameRegion(textOf(value)) ?? textOf(value),
}

/** The city and the county, in one word. */
function nameRegion(code: string): string | undefined {
  for (const city of cities) {
    const county = city.counties.find((candidate) => candidate.code === code)
    if (county) return `${city.name}${county.name}`
  }
  return undefined
}

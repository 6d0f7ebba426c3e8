import * as z from '../../zod.ts'
import type { AnswerValue } from '../answers.ts'
import type { MapSpotField } from '../field.ts'
import { entriesOf, isBlank, numberOf, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** What was chosen on the map, with its name and address there. Degrees are GCJ-02. */
export type MapSpot = { name: string; address: string; latitude: number; longitude: number }

const again = '请在地图上重新选一次'
const text = z.string(again).check(z.maxLength(500, again))
const degrees = z.number(again)
const spotSchema = z.object({ name: text, address: text, latitude: degrees, longitude: degrees }, again)

/** A spot on the map, or none. It is stored only as the place of something, never as where somebody is. */
export const mapSpotKind: Kind<MapSpotField> = {
  emptyValue: [],
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: () => z.array(spotSchema, again).check(z.maxLength(1, again)),
  toText: (value) => {
    const spot = spotOf(value)
    return spot ? spot.name || spot.address || '地图上的一点' : ''
  },
}

/** The spot of an answer. */
export function spotOf(value: AnswerValue): MapSpot | undefined {
  const [entry] = entriesOf(value)
  const [latitude, longitude] = [numberOf(entry?.latitude), numberOf(entry?.longitude)]
  if (!entry || latitude === undefined || longitude === undefined) return undefined
  return { name: textOf(entry.name), address: textOf(entry.address), latitude, longitude }
}

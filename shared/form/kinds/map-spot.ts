import { province } from '#province/facts/province.ts'
import { compareKey } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import { isOfAnotherProvince } from '../../trade-union/region-of-address.ts'
import * as z from '../../zod.ts'
import type { Answers, AnswerValue } from '../answers.ts'
import type { MapSpotField } from '../field.ts'
import { entriesOf, isBlank, numberOf, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** What was chosen on the map, with its name and address there. Degrees are GCJ-02. */
type MapSpot = { name: string; address: string; latitude: number; longitude: number }

const again = '请在地图上重新选一次'
const spotSchema = z.object(
  {
    name: z.string(again).check(z.maxLength(500, again)),
    address: z.string(again).check(z.maxLength(500, again)),
    latitude: z.number(again),
    longitude: z.number(again),
  },
  again,
)

/** A spot on the map, or none. It is stored only as the place of something, never as where somebody is. */
export const mapSpotKind: Kind<MapSpotField> = {
  emptyValue: [],
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: () =>
    z.array(spotSchema, again).check(
      z.maxLength(1, again),
      refusing(([spot]) => spot && findSpotFault(spot)),
    ),
  toText: (value) => {
    const spot = spotOf(value)
    return spot ? spot.name || spot.address || '地图上的一点' : ''
  },
}

/** The sentence about a spot outside of the province. Its rectangle holds parts of others, so the address counts too. */
export function findSpotFault({ address, latitude, longitude }: MapSpot): string | undefined {
  const { west, east, south, north } = province.bounds
  const isInside = latitude >= south && latitude <= north && longitude >= west && longitude <= east
  if (isInside && !isOfAnotherProvince(address)) return undefined
  return `选的地方不在${province.name}内，请重新选，或直接填写地址`
}

function spotOf(value: AnswerValue): MapSpot | undefined {
  const [entry] = entriesOf(value)
  const [latitude, longitude] = [numberOf(entry?.latitude), numberOf(entry?.longitude)]
  if (!entry || latitude === undefined || longitude === undefined) return undefined
  return { name: textOf(entry.name), address: textOf(entry.address), latitude, longitude }
}

/**
 * The chosen spot while name and address still say the same place: 三楼 may be added and the province left out. Another
 * place that was typed later is not where the map says.
 */
export function fittingSpot({ name, fills }: MapSpotField, answers: Answers): MapSpot | undefined {
  const spot = spotOf(answers[name])
  const isSame =
    spot &&
    isPart(spot.name, textOf(answers[fills.name])) &&
    isPart(spot.address, textOf(answers[fills.address]))
  return isSame ? spot : undefined
}

/** Whether one text holds the other. A place without a name on the map has any. */
function isPart(one: string, other: string): boolean {
  const [chosen, written] = [compareKey(one), compareKey(other)]
  return chosen === '' || (written !== '' && (chosen.includes(written) || written.includes(chosen)))
}

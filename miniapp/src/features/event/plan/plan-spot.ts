import { province } from '#province/facts/province.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { FieldOfKind } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { type MapSpot, spotOf } from '#shared/form/kinds/map-spot.ts'
import { compareKey } from '#shared/foundation/normalize-text.ts'
import { isOfAnotherProvince } from '../../trade-union/region-of-address.ts'

/** The sentence about a spot outside of the province. Its rectangle holds parts of others, so the address counts too. */
export function findSpotFault({ address, latitude, longitude }: MapSpot): string | undefined {
  const { west, east, south, north } = province.bounds
  const isInside = latitude >= south && latitude <= north && longitude >= west && longitude <= east
  if (isInside && !isOfAnotherProvince(address)) return undefined
  return `选的地方不在${province.name}内，请重新选，或直接填写地址`
}

/**
 * The chosen spot while name and address still say the same place: 三楼 may be added and the province left out. Another
 * place that was typed later is not where the map says.
 */
export function fittingSpot({ name, fills }: FieldOfKind<'map-spot'>, answers: Answers): MapSpot | undefined {
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

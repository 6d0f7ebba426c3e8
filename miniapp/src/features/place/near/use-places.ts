import { timeNow } from '#shared/foundation/clock.ts'
import type { Place, PlaceAreas } from '#shared/place/place-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { keptAnswer } from '../../../lib/kept-answer.ts'
import { writeStored } from '../../../lib/storage.ts'
import { useRemote } from '../../../lib/use-remote.ts'

const areasKey = 'place-areas'
const cityKey = (cityCode: string) => `places-${cityCode}`

/** The places of a city as this phone last saw them. */
type Seen = { places: readonly Place[]; seenAt: number }

/** Where there are places, the list of facilities, the calendar. */
export const usePlaceAreas = () => useRemote<PlaceAreas>(() => callApi('GET /place-areas', {}), areasKey)

/** The areas as last seen, for a page that only wants the calendar. */
export const lastAreas = () => keptAnswer<PlaceAreas>(areasKey)

/**
 * The places of these cities: first as last seen, then from the server. Without a network, what was last seen stays,
 * with when that was.
 */
export function usePlaces(cityCodes: readonly string[]) {
  const load = async (): Promise<Seen> => {
    const seen = await Promise.all(cityCodes.map(loadCity))
    return join(seen)
  }
  const remote = useRemote<Seen>(load)
  const known = cityCodes.flatMap((code) => keptAnswer<Seen>(cityKey(code)) ?? [])
  return { ...remote, data: remote.data ?? (known.length > 0 ? join(known) : undefined) }
}

async function loadCity(cityCode: string): Promise<Seen> {
  const places = await callApi('GET /regions/:regionCode/places', { params: { regionCode: cityCode } })
  const seen = { places, seenAt: timeNow() }
  writeStored(cityKey(cityCode), seen)
  return seen
}

const join = (seen: readonly Seen[]): Seen => ({
  places: seen.flatMap(({ places }) => places),
  seenAt: Math.min(...seen.map(({ seenAt }) => seenAt)),
})

/** A place by its id: as last seen on this phone, then from the server. */
export function usePlace(id: string) {
  const remote = useRemote<Place>(() => callApi('GET /places/:id', { params: { id } }), `place-${id}`)
  return { ...remote, data: remote.data ?? findSeen(id) }
}

function findSeen(id: string): Place | undefined {
  const cities = lastAreas()?.areas ?? []
  return cities
    .flatMap(({ cityCode }) => keptAnswer<Seen>(cityKey(cityCode))?.places ?? [])
    .find((place) => place.id === id)
}

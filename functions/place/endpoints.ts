import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const placeHandlers = {
  listPlaceAreas: call('list_place_areas', () => ({})),
  listPlaces: call('list_places', ({ params }) => ({ region_code: params.regionCode })),
  getPlace: call('get_place', ({ params }) => ({ place_id: params.id })),
  getPlacePicture: () => import('./get-place-picture.ts'),
  reportPlace: call('report_place', ({ params, body }) => ({ place_id: params.id, report: body })),
} satisfies SomeHandlers

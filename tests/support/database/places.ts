import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { insertAsStaff, refusalOfRow } from './console-rows.ts'

/** A place as a clerk enters it, each column as typed. */
const aPlace = (changes: Record<string, string | number | null> = {}) => ({
  state: '已发布',
  kind: '工会驿站',
  name: '示例骑手驿站',
  trade_union_id: '340111',
  region_code: '340111',
  address: '示例路 18 号',
  latitude: 31.79,
  longitude: 117.3,
  opening_hours: '每天 6:30–22:00',
  facilities: '有水喝、能热饭',
  ...changes,
})

/** Inserts a place as Studio does. */
export const insertPlace = (
  supabase: Pick<EmbeddedSupabase, 'query'>,
  changes: Record<string, string | number | null> = {},
) => insertAsStaff(supabase, 'places', aPlace(changes))

/** The sentence with which the database refuses a place. */
export const placeRefusal = (
  supabase: Pick<EmbeddedSupabase, 'query'>,
  changes: Record<string, string | number | null>,
) => refusalOfRow(supabase, 'places', aPlace(changes))

import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

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

/** Inserts a place as Studio does: one statement as role staff. */
export async function insertPlace(
  supabase: Pick<EmbeddedSupabase, 'query'>,
  changes: Record<string, string | number | null> = {},
): Promise<Record<string, unknown>> {
  const row = aPlace(changes)
  const columns = Object.keys(row)
  await supabase.query('set role staff')
  try {
    const [inserted] = await supabase.query<Record<string, unknown>>(
      `insert into public.places (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
      Object.values(row),
    )
    if (inserted === undefined) throw new Error('the place was not inserted')
    return inserted
  } finally {
    await supabase.query('reset role')
  }
}

/** The sentence with which the database refuses a place. */
export async function placeRefusal(
  supabase: Pick<EmbeddedSupabase, 'query'>,
  changes: Record<string, string | number | null>,
): Promise<string> {
  try {
    await insertPlace(supabase, changes)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'not refused'
}

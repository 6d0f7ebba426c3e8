const facilities = ['有水喝', '能热饭', '能充电', '有座歇', '有厕所', '有药箱']

/** What a phone has stored that saw this many places of 合肥市 an hour ago. */
export function phoneWithPlaces(count: number): Map<string, unknown> {
  const areas = {
    areas: [{ cityCode: '340100', count, box: { west: 117, east: 117.9, south: 31.5, north: 32 } }],
    facilities: facilities.map((name) => ({ name, short: name.slice(1) })),
    holidays: [],
  }
  const places = Array.from({ length: count }, (_, index) => ({
    id: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
    kind: '工会驿站',
    name: `示例驿站 ${index + 1}`,
    tradeUnionName: '包河区总工会',
    regionCode: '340111',
    address: '示例路 18 号，加油站旁边',
    latitude: 31.5 + (index % 500) * 0.001,
    longitude: 117 + (index % 90) * 0.01,
    openingHours: '每天 6:30–22:00',
    openings: [{ days: '1234567', from: 390, to: 1320 }],
    contactName: null,
    phone: null,
    facilities: facilities.map((name) => ({ name, note: null, works: true })),
    notice: null,
    checkedOn: null,
  }))
  return new Map([
    ['place-areas', JSON.stringify(areas)],
    ['places-340100', JSON.stringify({ places, seenAt: Date.now() - 3_600_000 })],
  ])
}

/** SQL that adds this many places to the counties of 合肥市, read by the same guards as a clerk's. */
export const manyPlaces = (count: number) => `
  insert into public.places (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours, facilities)
  select '已发布', '工会驿站', '示例驿站' || n, county.id, county.region_code, '示例路 ' || n || ' 号', 31.5 + n % 500 * 0.001,
    117 + n % 90 * 0.01, '每天 6:30–22:00', '${facilities.join('、')}'
  from generate_series(1, ${count}) as n
  join lateral (
    select * from public.trade_unions where parent_id = '340100' order by id limit 1 offset n % 9
  ) as county on true`

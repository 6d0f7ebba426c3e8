import { beforeEach, describe, expect, test } from 'vitest'
import { staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { stranger } from '../../support/database/people.ts'
import { insertPlace, placeRefusal } from '../../support/database/places.ts'
import { knownIdNumber } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
beforeEach(() => database.current.query('delete from public.places'))
const refusal = (changes: Record<string, string | number | null>) => placeRefusal(database.current, changes)

describe('a clerk enters a place', () => {
  test('and names union and county in words, with the phone as it was copied', async () => {
    const place = await insertPlace(database.current, {
      name: '示例⾻手驿站　',
      trade_union_id: '包河区总工会',
      region_code: '包河区',
      phone: '（0551）6200 0000',
    })
    expect(place).toMatchObject({
      name: '示例骨手驿站',
      trade_union_id: '340111',
      region_code: '340111',
      phone: '0551-6200-0000',
    })
  })

  test('of another province, by its county or by its coordinates, and reads what is wrong', async () => {
    expect(await refusal({ region_code: '440103' })).toContain('安徽省没有“440103”这个县（区）')
    expect(await refusal({ region_code: '340100' })).toContain('没有“340100”这个县（区）')
    expect(await refusal({ latitude: 39.9, longitude: 116.4 })).toBe('纬度要在29到35之间。')
    expect(await refusal({ latitude: 31.8, longitude: 121.4 })).toBe('经度要在114到120之间。')
    expect(await refusal({ latitude: 117.3, longitude: 31.79 })).toBe('经度和纬度写反了：先纬度，后经度。')
    expect(await refusal({ longitude: null })).toBe('经度和纬度要一起填。')
  })

  test('for a county that her union does not look after', async () => {
    expect(await refusal({ region_code: '340123' })).toBe(
      '包河区总工会不管肥西县的服务点，请改管理的工会或者县（区）。',
    )
    await insertPlace(database.current, { trade_union_id: '340100', region_code: '340123' })
    await insertPlace(database.current, { trade_union_id: 'AH-JKWWT', region_code: '340281' })
  })

  test('with a name in which nothing can be seen', async () => {
    expect(await refusal({ name: '\u200b\u200b\u2800\u200b' })).toBe('名称要写 2 到 40 字，看不见的字不算。')
  })

  test('with its name, address or kind left empty', async () => {
    expect(await refusal({ name: null })).toBe('名称要写 2 到 40 字，看不见的字不算。')
    expect(await refusal({ address: null })).toBe('地址要写 2 到 100 字，看不见的字不算。')
    expect(await refusal({ kind: null })).toBe('没有选类型（kind）。')
  })

  test.each(['name', 'address', 'phone', 'contact_name', 'notice'])(
    'with a whole ID number as %s, which everybody would read',
    async (column) => {
      expect(await refusal({ [column]: knownIdNumber })).toContain('服务点里不要写身份证号')
    },
  )

  test('twice, written in another way, and is told which one there is', async () => {
    await insertPlace(database.current, { name: 'ABC驿站（南）', address: '示例路18号' })
    expect(await refusal({ name: 'ａｂｃ 驿站(南)', address: '示例路 １８ 号' })).toBe(
      '包河区已经有“ABC驿站（南）”（示例路18号），不用再加，改那一条就行。',
    )
    await insertPlace(database.current, {
      name: 'ABC驿站（南）',
      trade_union_id: '340100',
      region_code: '340123',
    })
    await insertPlace(database.current, { name: 'ABC驿站（南）', address: '示例路20号' })
  })

  test('with facilities that are not in the list, and with one that is broken', async () => {
    expect(await refusal({ facilities: '有水喝、有按摩椅' })).toBe(
      '设施里没有“有按摩椅”，只能写：有水喝、能热饭、能充电、有座歇、有厕所、有药箱。',
    )
    const place = await insertPlace(database.current, {
      facilities: '喝水(热的、凉的)，有厕所（停用，12月25日修好）；能充电',
    })
    expect(place.facility_list).toEqual([
      { name: '有水喝', note: '热的、凉的', works: true },
      { name: '有厕所', note: '停用，12月25日修好', works: false },
      { name: '能充电', note: null, works: true },
    ])
  })
})

describe('a facility that a clerk adds to the list', () => {
  const add = (name: string, short: string) =>
    staffRefusalOf(
      database.current,
      `insert into public.place_facilities (name, short_name) values (U&'${name}', U&'${short}')`,
    )

  test('needs names that people see, and another name than those there are', async () => {
    expect((await add('\\200B\\200B', '看报')).sentence).toContain('设施名称要写2到8字')
    expect((await add('能看报', '\\200B')).sentence).toContain('设施简称要写1到4字')
    expect((await add('有⽔喝', '喝水')).sentence).toContain('这个设施已经有了')
  })
})

describe('a worker', () => {
  const names = async (region: string) =>
    (await stranger(database.current).call<{ name: string }[]>('list_places', { region_code: region })).map(
      ({ name }) => name,
    )

  test('reads the published places of a county, a city or the province, and no draft', async () => {
    await insertPlace(database.current, { name: '示例驿站一' })
    await insertPlace(database.current, {
      name: '示例驿站二',
      trade_union_id: '340100',
      region_code: '340123',
    })
    await insertPlace(database.current, {
      name: '示例驿站三',
      trade_union_id: '340800',
      region_code: '340826',
      latitude: 30.15,
      longitude: 116.11,
    })
    await insertPlace(database.current, { name: '示例草稿', state: '草稿' })
    expect(await names('340111')).toEqual(['示例驿站一'])
    expect(await names('340100')).toEqual(['示例驿站一', '示例驿站二'])
    expect(await names('340000')).toEqual(['示例驿站一', '示例驿站二', '示例驿站三'])
    const { areas } = await stranger(database.current).call<{ areas: unknown }>('list_place_areas')
    expect(areas).toEqual([
      { cityCode: '340100', count: 2, box: { west: 117.3, east: 117.3, south: 31.79, north: 31.79 } },
      { cityCode: '340800', count: 1, box: { west: 116.11, east: 116.11, south: 30.15, north: 30.15 } },
    ])
  })

  test('reads the calendar around today, so that working days are right in the week of a holiday', async () => {
    await database.current.query(
      `insert into public.holidays (day, kind, name) values (private.today() + 3, '上班', '示例调休')
       on conflict (day) do update set kind = excluded.kind`,
    )
    const { holidays } = await stranger(database.current).call<{ holidays: { isWorkday: boolean }[] }>(
      'list_place_areas',
    )
    expect(holidays).toContainEqual(expect.objectContaining({ isWorkday: true }))
  })

  test('reports what is wrong, once for each token and without a trace of who', async () => {
    const place = await insertPlace(database.current)
    const report = { clientToken: crypto.randomUUID(), subject: '没开门', note: ' 上午十点还锁着 ' }
    const ask = () => stranger(database.current).call('report_place', { place_id: place.id, report })
    expect([await ask(), await ask()]).toEqual([{ isReceived: true }, { isReceived: true }])
    expect(
      await database.current.query(
        'select 服务点, 哪里不对, 说明, 管理的工会, 县区 from public.places_reported',
      ),
    ).toEqual([
      {
        服务点: '示例骑手驿站',
        哪里不对: '没开门',
        说明: '上午十点还锁着',
        管理的工会: '包河区总工会',
        县区: '包河区',
      },
    ])
    await database.current.query('set role staff')
    await database.current.query('update public.place_reports set handled_on = private.today()')
    await database.current.query('reset role')
    expect(await database.current.query('select 序号 from public.places_reported')).toEqual([])
  })

  test('cannot report a draft, a wrong subject or somebody’s ID number', async () => {
    const draft = await insertPlace(database.current, { state: '草稿' })
    const open = await insertPlace(database.current, { name: '示例驿站' })
    const refused = (place: unknown, changes: object) =>
      stranger(database.current).refusal('report_place', {
        place_id: place,
        report: { clientToken: crypto.randomUUID(), subject: '其他', note: '', ...changes },
      })
    expect(await refused(draft.id, {})).toBe('404 not_found')
    expect(await refused(open.id, { subject: '乱写' })).toBe('422 invalid_input')
    expect(await refused(open.id, { note: '我是340111199001011234' })).toBe('422 invalid_input')
    expect(await refused(open.id, { note: '长'.repeat(201) })).toBe('422 invalid_input')
  })
})

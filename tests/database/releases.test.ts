import { readFileSync } from 'node:fs'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  applyMigrations,
  listMigrations,
  prepareDatabase,
  type SqlRunner,
} from '../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../supabase/embedded/start.ts'
import releases from '../../supabase/releases.json' with { type: 'json' }

const idNumber = '340101199001011234'

test('the oldest release is v0.1.0, and each later one has the migrations of the one before', () => {
  expect(releases[0]?.name).toBe('v0.1.0')
  for (const [index, { migrations, lastMigration }] of releases.entries()) {
    const files = Object.keys(migrations)
    expect(files.at(-1)).toMatch(new RegExp(`^${lastMigration}_`))
    for (const file of Object.keys(releases[index - 1]?.migrations ?? {})) expect(files).toContain(file)
  }
})

for (const { name, lastMigration } of releases)
  describe(`${name}, with its data, migrated to the newest`, () => {
    let database: SqlRunner
    let close = async () => {}

    beforeAll(async () => {
      const connection = await createPgliteConnection({})
      close = () => connection.close()
      database = runnerOf(connection)
      await prepareDatabase(database)
      await applyMigrations(
        database,
        listMigrations().filter(({ version }) => version <= lastMigration),
      )
      await database.execute(
        readFileSync(new URL(`releases/${name.replaceAll('.', '-')}.sql`, import.meta.url), 'utf8'),
      )
      expect(await applyMigrations(database)).toBe('current')
    })
    afterAll(() => close())

    /** Calls a function of schema api as the worker who was there before. */
    async function asWangFang(call: string): Promise<Record<string, unknown>[]> {
      await database.execute(`
        select set_config('request.jwt.claims', jsonb_build_object('sub', worker_id, 'role', 'authenticated')::text, false)
        from private.worker_accounts where openid = 'release-wang-fang'`)
      try {
        return (await database.query(`select ${call} as answer`)).map(
          ({ answer }) => answer as Record<string, unknown>,
        )
      } finally {
        await database.execute(`select set_config('request.jwt.claims', '', false)`)
      }
    }

    const referenceOf = async (applicant: string) =>
      String(
        (
          await database.query('select reference from public.applications where applicant_name = $1', [
            applicant,
          ])
        )[0]?.reference,
      )

    test('Wang Fang finds every application, in its status, with its file and its timeline', async () => {
      const found = []
      for (const place of [1, 2, 3, 4, 5, 6]) {
        const [detail] = await asWangFang(`api.get_application('${await referenceOf(`示例${place}`)}')`)
        expect(detail?.attachments).toHaveLength(1)
        expect(detail?.timeline).not.toHaveLength(0)
        found.push(detail?.status)
      }
      expect(found).toEqual(['已提交', '已受理', '待补正', '已通过', '未通过', '已办结'])
    })

    test('staff go on with them, and the ID number can still be revealed', async () => {
      for (const [applicant, decision, status] of [
        ['示例1', '受理', '已受理'],
        ['示例2', '通过', '已通过'],
        ['示例4', '办结', '已办结'],
      ] as const) {
        const reference = await referenceOf(applicant)
        await database.query(
          'update public.reviews set decision = $2::public.review_decision where reference = $1 and closed_at is null',
          [reference, decision],
        )
        expect((await asWangFang(`api.get_application('${reference}')`))[0]?.status).toBe(status)
        const revealed = await database.query(
          `select value from public.reveal_identity($1, '核对身份信息') where item = '身份证号'`,
          [reference],
        )
        expect(revealed).toEqual([{ value: idNumber }])
      }
    })

    test('a decision of that time cannot be undone, and says so', async () => {
      await expect(
        database.query(`select public.undo_decision($1, '点错了一行')`, [await referenceOf('示例6')]),
      ).rejects.toThrow('没有可以撤销的决定')
    })

    test('the key of that time can be replaced', async () => {
      await database.query('select private.rotate_answers_key()')
      await database.query('select private.reencrypt()')
      const revealed = await database.query(
        `select value from public.reveal_identity($1, '核对身份信息') where item = '身份证号'`,
        [await referenceOf('示例5')],
      )
      expect(revealed).toEqual([{ value: idNumber }])
    })

    test('Wang Fang keeps her seat, and the counters are right', async () => {
      const [signups] = await asWangFang('api.list_my_signups()')
      expect(signups).toMatchObject([{ status: '已确认', seatLabel: 'F01' }])
      expect(await database.query(`select taken, waiting from public.event_pools where pool = '女'`)).toEqual(
        [{ taken: 1, waiting: 0 }],
      )
    })

    test('staff’s views and the monthly report read it', async () => {
      const views = await database.query(
        `select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace`,
      )
      for (const { name: view } of views)
        await database.query(`select * from public.${String(view)} limit 10`)
      const [row] = await database.query(
        `select public.monthly_report(to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')) -> 'totals' -> 'submitted' as submitted`,
      )
      expect(row).toEqual({ submitted: 6 })
    })
  })

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seatsThatLie } from '../../support/database/events.ts'
import { releaseData, releasedIdNumber, releases, useRelease } from '../../support/database/releases.ts'

test('each release has the migrations of the one before, and data of its time', () => {
  for (const [index, { name, migrations, lastMigration }] of releases.entries()) {
    const files = Object.keys(migrations)
    expect(files.at(-1)).toMatch(new RegExp(`^${lastMigration}_`))
    for (const file of Object.keys(releases[index - 1]?.migrations ?? {})) expect(files).toContain(file)
    expect(existsSync(releaseData(name)), name).toBe(true)
  }
})

for (const name of [...releases.map((release) => release.name), 'next'])
  describe(`release ${name}, with its data, migrated to the newest`, () => {
    const database = useRelease(name)

    test('its counters are what its signups say', async () => {
      expect(await seatsThatLie(database)).toEqual([])
    })

    test('its key can be replaced, and every ID number is still read with a reason', async () => {
      await database.query('select private.rotate_answers_key()')
      await database.query('select private.reencrypt()')
      const applications = await database.query(
        'select reference from public.applications where erased_at is null order by reference',
      )
      expect(applications).not.toHaveLength(0)
      for (const { reference } of applications)
        expect(
          await database.query(
            `select value from public.reveal_identity($1, '核对身份信息') where item = '身份证号'`,
            [reference],
          ),
        ).toEqual([{ value: releasedIdNumber }])
    })

    test('staff’s views and the monthly report read it', async () => {
      const views = await database.query(
        `select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace`,
      )
      for (const { name: view } of views)
        await database.query(`select * from public.${String(view)} limit 10`)
      const [row] = await database.query(
        `select (public.monthly_report(to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')) -> 'totals' ->> 'submitted')::integer as submitted,
           (select count(*)::integer from public.applications) as applications`,
      )
      expect(row?.submitted).toBe(row?.applications)
    })

    test('every job runs on it', async () => {
      await database.query('update private.jobs set next_run_at = now()')
      await database.query('select api.run_due_jobs()')
      expect(
        await database.query('select name, last_error from private.jobs where last_error is not null'),
      ).toEqual([])
    })
  })

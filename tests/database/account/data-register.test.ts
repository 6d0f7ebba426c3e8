import { expect, test } from 'vitest'
import { dataRegister } from '#miniapp/features/account/personal-data/data-register.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

test('every table that leads to a worker is in the privacy policy (miniapp/src/features/account/personal-data/data-register.ts)', async () => {
  const found = await database.current.query<{ name: string }>(
    `with recursive personal (oid) as (
       select 'public.workers'::regclass::oid
       union
       select constraint_entry.conrelid from pg_constraint as constraint_entry
       join personal on constraint_entry.confrelid = personal.oid
       where constraint_entry.contype = 'f'
     )
     select oid::regclass::text as name from personal`,
  )
  const declared = dataRegister.flatMap(({ tables }) => tables)
  const withSchema = found.map(({ name }) => (name.includes('.') ? name : `public.${name}`))
  expect(withSchema.filter((name) => !declared.includes(name))).toEqual([])
  expect(new Set(declared).size).toBe(declared.length)
})

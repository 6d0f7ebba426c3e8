import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '../mutations/sql/difference.ts'
import { mutatedText } from '../mutations/sql/project-copy.ts'
import { sqlMutations } from '../mutations/sql/sql-mutations.ts'

const root = path.resolve(import.meta.dirname, '../..')
const all = Object.values(sqlMutations).flat()

describe('the bugs that npm run test:mutations plants into the database', () => {
  test('still have their place, so that Sun, who changes a rule, moves its bug along', () => {
    for (const mutation of all) {
      const text = readFileSync(path.join(root, 'supabase/schemas', mutation.file), 'utf8')
      expect(mutatedText(mutation, text)).not.toBe(text)
    }
  })

  test('have a name of their own and tests that exist', () => {
    expect(new Set(all.map(({ bug }) => bug)).size).toBe(all.length)
    for (const { noticedBy } of all) {
      expect(noticedBy).not.toEqual([])
      for (const file of noticedBy) expect(existsSync(path.join(root, 'tests', file)), file).toBe(true)
    }
  })

  test('are refused when their text stands nowhere or twice', () => {
    const [first] = all
    if (first === undefined) throw new Error('there are no bugs')
    expect(() => mutatedText(first, '')).toThrow('stands 0 times')
    expect(() => mutatedText(first, first.replace.repeat(2))).toThrow('stands 2 times')
  })
})

describe('a loaded database gets a bug', () => {
  test.each([
    ['create function private.age() returns int', 'create or replace function private.age() returns int'],
    ['create view public.people as select 2', 'create or replace view public.people as select 2'],
    ['create trigger guard before insert', 'create or replace trigger guard before insert'],
    [
      'create policy "staff read" on public.people for select to staff using (true)',
      'drop policy "staff read" on public.people;\ncreate policy "staff read" on public.people for select to staff using (true)',
    ],
    [
      'grant select on public.people to staff',
      'revoke all on public.people from anon;\ngrant select on public.people to staff',
    ],
  ])('%s', (after, difference) => {
    const words = after.startsWith('grant') ? 'grant all on public.people to anon' : `${after} -- before`
    expect(differenceOf(['select 1', `-- why\n${words}`], ['select 1', `-- why\n${after}`])).toBe(
      `${difference};\n`,
    )
  })

  test('only by loading it anew when a table, an index or the number of statements is another', () => {
    expect(differenceOf(['create table a ()'], ['create table a (b int)'])).toBeUndefined()
    expect(differenceOf(['create unique index a on b (c)'], ['create index a on b (c)'])).toBeUndefined()
    expect(differenceOf(['grant all on a to b'], [])).toBeUndefined()
  })
})

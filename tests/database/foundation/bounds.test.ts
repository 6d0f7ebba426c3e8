import { expect, test } from 'vitest'
import { holdsIdNumber } from '#shared/foundation/holds-id-number.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { knownIdNumber } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

/** Columns of any length that api functions may write: a foreign key is as long as the column it leads to. */
const boundless = `
  select entry.oid::regclass::text || '.' || field.attname as name
  from pg_class as entry
  join pg_attribute as field on field.attrelid = entry.oid and field.attnum > 0 and not field.attisdropped
  where entry.relkind = 'r' and entry.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
    and field.atttypid::regtype::text in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'text[]', 'uuid[]')
    and (has_column_privilege('app_definer', entry.oid, field.attnum, 'insert')
      or has_column_privilege('app_definer', entry.oid, field.attnum, 'update'))
    and not exists (
      select from pg_constraint as rule
      where rule.conrelid = entry.oid and field.attnum = any (rule.conkey) and (rule.contype = 'f' or rule.contype = 'c' and (
        pg_get_constraintdef(rule.oid) ~ format('(length|octet_length|cardinality)\\(\\(?"?%s"?\\)?(::text)?\\)+ (<=?|=) \\d', field.attname)
        or pg_get_constraintdef(rule.oid) ~ format('length\\(\\(?"?%s"?\\)?\\) >= \\d+\\) AND \\(length', field.attname)
        or pg_get_constraintdef(rule.oid) ~ format('\\(%s = ANY|%s <@ ', field.attname, field.attname)
        or pg_get_constraintdef(rule.oid) ~ format('%s ~ ''\\^[^*+]*\\$''', field.attname)
      ))
    )
  order by 1`

test('no text, file name or JSON that a function may write is longer than its column says', async () => {
  expect((await database.current.query(boundless)).map(({ name }) => name)).toEqual([])
})

test('a column that somebody adds without a bound is found', async () => {
  await database.current.query('alter table public.ratings add column words text, add column known jsonb')
  await database.current.query(
    'alter table public.ratings add check (words is not null), add check (length(known::text) > 2)',
  )
  const found = await database.current.query(boundless)
  await database.current.query('alter table public.ratings drop column words, drop column known')
  expect(found.map(({ name }) => name)).toEqual(['ratings.known', 'ratings.words'])
})

test.each([
  [knownIdNumber, true],
  [`我的号码是${knownIdNumber}，谢谢`, true],
  ['34010119900101101x', true],
  ['340101 19900101 1234', true],
  ['340101-19900101-1234', true],
  ['340101\u201219900101—1234', true],
  [`{"note":"${knownIdNumber}"}`, true],
  ['910340199001011234', true],
  ['3401**********1234', false],
  ['34010119900101', false],
  ['6222021302000000000', false],
  [`${knownIdNumber}43`, false],
  ['340101199013011234', false],
  ['2026-11-30 至 2026-12-31，13800000001、13800000002', false],
  ['', false],
])('%j holds a whole ID number: %s, for the functions and for the database', async (words, isFound) => {
  expect(holdsIdNumber(words)).toBe(isFound)
  const [row] = await database.current.query('select private.holds_id_number($1) as found', [words])
  expect(row?.found).toBe(isFound)
})

test.each([
  ['an invisible mark', '340101\u200b1990010\u206011234'],
  ['wide digits', '３４０１０１１９９００１０１１２３ｘ'],
  ['two invisible marks between words', `号码\n\ufeff340101\u00ad19900101\u3000123X。`],
])('a whole ID number is found by the database with %s, which a leaked token may send', async (_, words) => {
  const [row] = await database.current.query('select private.holds_id_number($1) as found', [words])
  expect(row?.found).toBe(true)
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asStaff, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

/** Follows docs/staff-guide.zh-CN.md literally. */
const database = useEmbeddedSupabase()
const guide = readFileSync(new URL('../../../docs/staff-guide.zh-CN.md', import.meta.url), 'utf8')
const statements = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql)

/** The guide's statement with these words, with its example numbers replaced by existing applications. */
function statement(words: string, ...references: string[]): string {
  const [found = '', ...others] = statements.filter((sql) => sql.includes(words))
  expect(others, words).toEqual([])
  const examples = found.match(/AH[0-9A-Z]{12}/g) ?? []
  expect(examples).toHaveLength(references.length)
  return examples.reduce((sql, example, index) => sql.replace(example, references[index] ?? ''), found)
}

/** The rows of the guide's tables after one of these headings, as lists of cells. */
function tableAfter(heading: string): string[][] {
  const part = guide.slice(guide.indexOf(heading))
  const rows = part.slice(part.indexOf('\n| ---')).split('\n').slice(2)
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const names = async (sql: string) => (await database.current.query(sql)).map(({ name }) => String(name))

describe('the statements of the guide do what it says', () => {
  test('several applications are accepted at once, and one illegal is named and stops all', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const [first, second, third] = [await submit(wangFang), await submit(wangFang), await submit(wangFang)]
    const answered = await asStaff(database.current, statement('update reviews', first, second))
    expect(answered).toEqual(
      [first, second].map((reference) => ({ reference, applicant_name: '示例一', decision: '受理' })),
    )
    const refusal = await staffRefusalOf(database.current, statement('update reviews', third, second))
    expect(refusal.sentence).toBe(
      `${second}：申请现在是“已受理”，不能“受理”。可以选：要求补正、通过、不予通过、转办。`,
    )
    const [round] = await asStaff(
      database.current,
      `select decision from public.reviews where reference = '${third}'`,
    )
    expect(round).toEqual({ decision: null })
  })

  test('a decision is undone, a number is shown, and a court order is carried out by who administers', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    await asStaff(database.current, statement('undo_decision', reference))
    await decide(database.current, reference, { decision: '不予受理', reason: '不在受理范围' })
    const shown = await asStaff(database.current, statement('reveal_identity', reference))
    expect(shown).toContainEqual({ item: '身份证号', value: '340101199001011234' })
    const clear = statement('purge_application', reference)
    expect((await staffRefusalOf(database.current, clear)).sentence).toContain('permission denied for')
    await database.current.query(clear)
    expect((await staffRefusalOf(database.current, statement('reveal_identity', reference))).code).toBe(
      'erased',
    )
  })

  test('each other statement has a test of its own: taken-signups.test.ts', () => {
    const here = /update reviews|undo_decision|reveal_identity|purge_application/
    const elsewhere = statements.filter((sql) => !here.test(sql))
    expect(elsewhere).toEqual([expect.stringContaining('select release_signup(')])
  })
})

describe('what the guide lists is what there is', () => {
  test('every view, with the Chinese name that its comment begins with', async () => {
    const listed = [...guide.matchAll(/`(\w+)`（([^）]+)）/g)]
    const views = await database.current.query<{ name: string; comment: string }>(
      `select relname as name, obj_description(oid, 'pg_class') as comment from pg_class
       where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const missing = views.filter(({ name }) => !guide.includes(`\`${name}\``)).map(({ name }) => name)
    expect(missing).toEqual([])
    for (const [, name, words] of listed) {
      const view = views.find((one) => one.name === name)
      if (view) expect(view.comment.split('：')[0], name).toContain(words)
    }
  })

  test('every table that staff write to, and every column of theirs in reviews', async () => {
    const tables = await names(`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and (
        has_any_column_privilege('staff', oid, 'update') or has_any_column_privilege('staff', oid, 'insert'))`)
    for (const table of tables) expect(guide).toContain(`\`${table}\``)
    const columns = await names(`
      select attname as name from pg_attribute
      where attrelid = 'public.reviews'::regclass and attnum > 0 and has_column_privilege('staff', attrelid, attnum, 'update')`)
    const told = tableAfter('## 每天的工作').map(([cell = '']) => cell.match(/`(\w+)`/)?.[1])
    expect(told.sort()).toEqual(columns.sort())
  })

  test('every saved query', () => {
    for (const file of readdirSync(new URL('../../../supabase/snippets/', import.meta.url)))
      expect(guide).toContain(file.replace(/\.sql$/, ''))
  })

  test('every legal decision and no other, and what follows', async () => {
    const legal = await database.current.query<Record<'status' | 'decision' | 'next_status', string>>(
      'select status, decision, next_status from private.legal_decisions',
    )
    const told = tableAfter('## 什么时候能选什么').filter(([, decision]) =>
      legal.some((one) => one.decision === decision),
    )
    expect(told.map(([status, decision]) => `${status} ${decision}`).sort()).toEqual(
      legal.map(({ status, decision }) => `${status} ${decision}`).sort(),
    )
    for (const [status, decision, next] of told) {
      const move = legal.find((one) => one.status === status && one.decision === decision)
      expect(next?.startsWith(move?.next_status ?? '?'), `${status} ${decision}`).toBe(true)
    }
  })
})

describe('what the guide says about entering', () => {
  test('a moment with +08 is a moment in Anhui, and Studio shows it eight hours earlier', async () => {
    expect(guide).toContain('`2026-12-20 14:00+08`')
    const [shown] = await database.current.query(
      `select ('2026-12-20 14:00+08'::timestamptz at time zone 'UTC')::text as moment`,
    )
    expect(shown).toEqual({ moment: '2026-12-20 06:00:00' })
  })

  test('the English words that staff may meet are those that it explains', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    const round = `where reference = '${reference}' and closed_at is null`
    const met = [
      await staffRefusalOf(database.current, `update public.reviews set summary = '改写' ${round}`),
      await refusalOf(
        database.current,
        `insert into public.organizers (name, trade_union_id) values ('周丽', '340100')`,
      ),
      await refusalOf(database.current, `update public.reviews set granted_amount = '三千' ${round}`),
      await refusalOf(database.current, `update public.reviews set items_to_correct = '缴费票据' ${round}`),
    ]
    const told = [
      'permission denied for',
      'null value in column "phone"',
      'invalid input syntax for type',
      'malformed array literal',
    ]
    for (const [index, words] of told.entries()) {
      expect(met[index]?.sentence).toContain(words)
      expect(guide).toContain(words)
    }
  })

  test('cell by cell, the decision last, saves the same as all at once', async () => {
    const reference = await submit(await signIn(database.current, 'Wang Fang'))
    const cells = [
      `reason = '照片看不清'`,
      `items_to_correct = '{"缴费票据"}'`,
      `staff_name = '示例经办'`,
      `internal_note = '打过电话'`,
      `decision = '要求补正'`,
    ]
    for (const cell of cells)
      await asStaff(
        database.current,
        `update public.reviews set ${cell} where reference = '${reference}' and round = 1`,
      )
    const [round] = await asStaff(
      database.current,
      `select decision, reason, staff_name, internal_note, closed_at is not null as is_closed
       from public.reviews where reference = '${reference}' and round = 1`,
    )
    expect(round).toEqual({
      decision: '要求补正',
      reason: '照片看不清',
      staff_name: '示例经办',
      internal_note: '打过电话',
      is_closed: true,
    })
  })
})

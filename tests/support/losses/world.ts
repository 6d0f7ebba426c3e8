import { type Phone, signIn } from '../functions/phone.ts'
import { createSmsCounter } from '../functions/sms-counter.ts'
import { startTestServer, type TestServer } from '../functions/start-test-server.ts'
import { line } from './lossy-line.ts'

/** What a person does on this phone. Doing it again is the same tap once more. */
export type Act = () => Promise<unknown>

/** Brings people to the moment before the act, each time other people. */
export type Journey = (world: World) => Promise<Act>

export type World = Awaited<ReturnType<typeof createWorld>>

let lastPhone = 13_800_070_000

/** A server, and new people for each journey. */
export async function createWorld() {
  const counter = createSmsCounter(() => server)
  const server: TestServer = await startTestServer({ sms: counter.carrier })
  line.server = server.url
  const newPhone = () => {
    lastPhone += 1
    return String(lastPhone)
  }
  // The first of everything makes keys and tokens, which belong to nobody.
  const first = await signIn(server, 'first')
  await first.verifyPhone(newPhone())
  await first.call('saveProfile', { body: { answers: { fullName: '示例一' } } })
  const somebody = () => signIn(server, `somebody-${crypto.randomUUID()}`)
  return {
    server,
    counter,
    newPhone,
    somebody,
    query: server.supabase.query,
    /** The only organizer for the whole union of Hefei. */
    organizer: async (): Promise<Phone> => {
      const phone = newPhone()
      await server.supabase.query('delete from public.organizers where trade_union_id is not null')
      await server.supabase.query(
        `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', $1, '340100')`,
        [phone],
      )
      const organizer = await somebody()
      await organizer.verifyPhone(phone)
      return organizer
    },
    /** How many rows each table holds. Counters of requests are no part of what people do. */
    countRows: async (): Promise<Record<string, number>> => {
      const tables = await server.supabase.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname in ('public', 'private', 'storage') and tablename <> 'rate_limits'`,
      )
      const counts = await server.supabase.query<{ name: string; rows: number }>(
        tables
          .map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
          .join(' union all '),
      )
      return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]))
    },
  }
}

/** What changed between two counts. */
export const grown = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, rows]) => {
      const more = rows - (before[name] ?? 0)
      return more === 0 ? [] : [[name, more]]
    }),
  )

const masks: [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id'],
  [/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)/g, 'moment'],
  [/AH\d{6}[0-9A-Z]{6}/g, 'reference'],
  [/[0-9a-f]{64}/g, 'hash'],
  [/1[3-9]\d(?:\d{4}|\*{4})\d{4}/g, 'phone'],
  [
    /"(?:id|code|number|invitationCode|remainingSeconds|passedSeconds|expiresAt|token|url|listVersion|wallCode|challenge|picture)":(?:"[^"]*"|\d+)/g,
    '"…"',
  ],
]

/** An answer without what differs from one person to the next. */
export function withoutNames(answer: unknown): string {
  return masks.reduce(
    (text, [pattern, word]) => text.replace(pattern, word),
    JSON.stringify(answer) ?? 'done',
  )
}

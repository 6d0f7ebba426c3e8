import fc from 'fast-check'
import type postgres from 'postgres'
import { aSignup } from './events.ts'
import type { PostgresServer } from './postgres.ts'
import {
  acceptAs,
  callAs,
  cancelAs,
  lookAs,
  type Outcome,
  openEvent,
  outlastOffers,
  type RaceEvent,
  reviewAs,
  signUpAs,
} from './race.ts'
import { brokenPromises } from './seat-checks.ts'

/** The share of each action, out of about 100. */
const weights = {
  'sign up': 45,
  cancel: 14,
  accept: 14,
  look: 5,
  outlast: 5,
  review: 14,
  remove: 3,
  promote: 3,
  add: 2,
  'walk in': 3,
  seats: 3,
  list: 2,
  close: 1,
  reopen: 3,
} as const
type Kind = keyof typeof weights

/** The action of one client. A client with nothing to cancel or accept does nothing. */
export type SeatCommand = { kind: Kind; client: number; choice: number }

export const seatCommand = (clients: number): fc.Arbitrary<SeatCommand> =>
  fc.record({
    kind: fc.oneof(
      ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) })),
    ),
    client: fc.nat(clients - 1),
    choice: fc.nat(20),
  })

/** Every way of giving out seats. */
export const seatEvents: Record<string, RaceEvent> = {
  'first come, by sex, with a limit to the difference': {
    pools: { 男: 3, 女: 3 },
    columns: { max_difference: '1', difference_from: '2', waitlist_size: '4' },
  },
  'first come, one pool, a short line': {
    pools: { 不限: 3 },
    kind: '技能培训',
    columns: { waitlist_size: '3' },
  },
  'reviewed, by sex': { pools: { 男: 2, 女: 2 }, columns: { needs_review: 'true', waitlist_size: '3' } },
  'in teams': {
    pools: { 不限: 2 },
    kind: '文体活动',
    columns: { team_min_size: '3', team_max_size: '4', waitlist_size: '3' },
  },
  'first come, and a door that is open': {
    pools: { 不限: 3 },
    kind: '技能培训',
    columns: {
      waitlist_size: '3',
      starts_at: `now() + interval '3 hours'`,
      ends_at: `now() + interval '5 hours'`,
      signup_closes_at: `now() + interval '2 hours'`,
      cancel_deadline: `now() + interval '2 hours'`,
    },
  },
}

/** One event that several people act on at once. The first worker organizes it. */
export class SeatPlay {
  private readonly server: PostgresServer
  private readonly pool: postgres.Sql
  private readonly workers: readonly string[]
  private readonly eventId: string
  private readonly isInTeams: boolean
  private readonly signups = new Map<number, string>()
  private readonly codes: string[] = []

  private constructor(
    server: PostgresServer,
    pool: postgres.Sql,
    workers: readonly string[],
    eventId: string,
    isInTeams: boolean,
  ) {
    this.server = server
    this.pool = pool
    this.workers = workers
    this.eventId = eventId
    this.isInTeams = isInTeams
  }

  static async open(
    server: PostgresServer,
    pool: postgres.Sql,
    workers: readonly string[],
    event: RaceEvent,
  ): Promise<SeatPlay> {
    const eventId = await openEvent(server.owner, event)
    return new SeatPlay(server, pool, workers, eventId, event.columns?.team_min_size !== undefined)
  }

  /** All of these at the same moment. */
  async together(commands: readonly SeatCommand[]): Promise<void> {
    await Promise.all(commands.map((command) => this.run(command)))
  }

  /** The broken promises, after a read that passes on expired offers and the job for edits that did not wait. */
  async broken(): Promise<string[]> {
    await lookAs(this.pool, this.workers[0] ?? '', this.eventId)
    await this.server.superuser`select private.promote_overlooked()`
    return brokenPromises(this.server.superuser, this.eventId)
  }

  private async run({ kind, client, choice }: SeatCommand): Promise<void> {
    const worker = this.workers[client] ?? ''
    const own = this.signups.get(client)
    switch (kind) {
      case 'sign up':
        return this.remember(
          client,
          await signUpAs(this.pool, worker, this.eventId, this.answers(client, choice)),
        )
      case 'cancel':
        if (own) await cancelAs(this.pool, worker, own)
        return
      case 'accept':
        if (own) await acceptAs(this.pool, worker, own)
        return
      case 'look':
        await lookAs(this.pool, worker, this.eventId)
        return
      case 'outlast':
        return outlastOffers(this.server.superuser, this.eventId)
      case 'review':
        if (own) await reviewAs(this.pool, this.workers[0] ?? '', this.eventId, own, choice > 3)
        return
      case 'remove':
      case 'promote':
        if (own) await this.act(own, kind === 'remove' ? '移除' : '递补')
        return
      case 'add':
        await this.organize('add_signup', { signup: this.stranger(client, choice), reason: '打电话来的' })
        return
      case 'walk in':
        await this.organize('add_walk_in', {
          door: '1号门',
          device_id: crypto.randomUUID(),
          scan_id: crypto.randomUUID(),
          signup: this.stranger(client, choice),
        })
        return
      case 'seats':
        return this.changeSeats(choice)
      case 'list':
        await callAs(
          this.pool,
          this.workers[0] ?? '',
          (sql) => sql`select api.list_signups(${this.eventId}) -> 0 as answer`,
        )
        return
      case 'close':
      case 'reopen':
        await this.setOpen(kind === 'reopen')
    }
  }

  /** Some found teams and others join one. Men and women take turns. */
  private answers(client: number, choice: number): object {
    const person = client % 2 ? { sex: '男', birthDate: '1990-01-01' } : {}
    const code = this.codes[choice % Math.max(1, this.codes.length)]
    if (!this.isInTeams) return person
    return choice % 3 && code ? { ...person, invitationCode: code } : { ...person, teamName: `第${choice}队` }
  }

  /** Who has no account. A few of them call twice, or call and come. */
  private stranger(client: number, choice: number): object {
    const phone = `138000${String(10_000 + client * 100 + (choice % 7))}`
    return aSignup({ ...this.answers(client, choice), phone, clientToken: crypto.randomUUID() })
  }

  private act(signupId: string, act: string): Promise<void> {
    return this.organize('act_on_signup', { signup_id: signupId, act, reason: '按规定办理' })
  }

  /** A call of the organizer, whose refusal is fine. */
  private async organize(name: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    const values = Object.entries(parameters)
    await callAs(
      this.pool,
      this.workers[0] ?? '',
      (sql) =>
        sql`select ${sql.unsafe(`api.${name}`)}(event_id => ${this.eventId}, ${values.map(
          ([key, value], index) =>
            sql`${sql.unsafe(index > 0 ? `, ${key}` : key)} => ${typeof value === 'object' ? sql.json(JSON.parse(JSON.stringify(value))) : String(value)}`,
        )}) as answer`,
    )
  }

  private remember(client: number, { id, team }: Outcome): void {
    if (id) this.signups.set(client, id)
    if (team?.invitationCode && !this.codes.includes(team.invitationCode))
      this.codes.push(team.invitationCode)
  }

  /** Staff give one pool a seat more, or take one away, which is refused when somebody has it. */
  private async changeSeats(choice: number): Promise<void> {
    try {
      await this.server.owner`update public.event_pools set capacity = capacity + ${choice % 3 ? 1 : -1}
        where event_id = ${this.eventId} and capacity between 2 and 5 and pool = (
          select pool from public.event_pools where event_id = ${this.eventId} order by pool offset ${choice % 2} limit 1)`
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('已经占用'))) throw error
    }
  }

  private async setOpen(isOpen: boolean): Promise<void> {
    await callAs(
      this.pool,
      this.workers[0] ?? '',
      (sql) => sql`select api.set_signup_open(${this.eventId}, ${isOpen}) as answer`,
    )
  }
}

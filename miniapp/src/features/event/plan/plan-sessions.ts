import { sexes } from '#shared/account/person/sexes.ts'
import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EventSession } from '#shared/event/event-session.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { entriesOf, numberOf, textOf } from '#shared/form/kinds/answer-of.ts'
import { subtractDays } from '#shared/foundation/calendar-date.ts'
import { momentInChina, onChinaClock } from '#shared/foundation/china-time.ts'

const occasions = ['办一次', '分几次办，每次都来', '分几次办，选报几次'] as const
const [once, all, chosen] = occasions
/** Whether the event takes place several times. */
export const isSeveral: Condition = { field: 'occasions', isOneOf: [all, chosen] }
/** The same for answers. */
export const hasSessions = ({ occasions: answer }: Answers) => answer === all || answer === chosen
const choosesSessions = ({ occasions: answer }: Answers) => answer === chosen

/** The sessions of an event: their day, from when until when, and what is done. */
export const sessionFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'occasions',
    label: '办几次',
    question: '办一次，还是分几次办？',
    hint: '几个晚上的课：报一次名，每次都来，每次签到。几期班：选报其中几期，每期各有名额',
    options: occasions,
  },
  {
    kind: 'group',
    name: 'sessions',
    label: '场次',
    itemLabel: '场',
    min: 2,
    max: 60,
    visibleWhen: isSeveral,
    fields: [
      { kind: 'date', name: 'date', label: '日期', question: '这一场是哪一天？', range: 'any' },
      { kind: 'time', name: 'from', label: '开始', question: '几点开始？' },
      {
        kind: 'time',
        name: 'until',
        label: '结束',
        question: '几点结束？',
        hint: '比开始早的，算到第二天',
      },
      {
        kind: 'text',
        name: 'title',
        label: '讲什么、做什么',
        question: '这一场做什么？',
        placeholder: '如：翻身和拍背',
        maxLength: 30,
        isOptional: true,
      },
      {
        kind: 'number',
        name: 'seats',
        label: '这一场的名额',
        question: '这一场的名额是多少？',
        hint: '选报几次、又和别的场次不一样的才填',
        unit: '人',
        min: 1,
        max: 100_000,
        isOptional: true,
      },
    ],
  },
]

const local = (moment: string) => onChinaClock(moment).toISOString()

/** Sessions as answers of the form. */
export const sessionAnswers = (sessions: readonly EventSession[], pools: EventPlan['pools']): Answers => ({
  occasions: sessions.length === 0 ? once : isOfSession(pools[0]) ? chosen : all,
  sessions: sessions.map(({ number, startsAt, endsAt, title }) => ({
    date: local(startsAt).slice(0, 10),
    from: local(startsAt).slice(11, 16),
    until: local(endsAt).slice(11, 16),
    title: title ?? '',
    seats: pools.find((pool) => pool.session === number && !pool.sex)?.capacity,
  })),
})

const isOfSession = (pool: EventPlan['pools'][number] | undefined) => typeof pool?.session === 'number'

/** The pools of each session, where they are chosen: those that the form asks for, with a session's own number of seats. */
export function poolsOfSessions(
  answers: Answers,
  sessions: readonly EventSession[],
  pools: EventPlan['pools'],
): EventPlan['pools'] {
  if (!choosesSessions(answers)) return pools
  return sessions.flatMap(({ number }, place) =>
    pools.map(({ pool, capacity, ...conditions }) => ({
      ...conditions,
      pool: `第 ${number} 场${pool === poolForAll ? '' : ` ${pool}`}`,
      session: number,
      sex: sexes.find((sex) => sex === pool) ?? null,
      capacity: (pool === poolForAll && numberOf(entriesOf(answers.sessions)[place]?.seats)) || capacity,
    })),
  )
}

const days = (answers: Answers) =>
  entriesOf(answers.sessions)
    .map(({ date }) => textOf(date))
    .filter(Boolean)
    .sort()
/** The first and the last day of the sessions in the form; empty while there is none. */
export const firstDay = (answers: Answers): string => days(answers)[0] ?? ''
/** When the first of them begins. */
export const firstTime = (answers: Answers): string =>
  entriesOf(answers.sessions)
    .filter(({ date }) => textOf(date) === firstDay(answers))
    .map(({ from }) => textOf(from))
    .sort()[0] ?? ''
export const lastDay = (answers: Answers): string => days(answers).at(-1) ?? ''

/**
 * The answers as sessions, in the order of the form. A session that begins as before keeps its number; one that moved takes
 * the number of one that is gone, and only what is left over is new.
 */
export function sessionsOf(answers: Answers, before: readonly EventSession[]): EventSession[] {
  if (!hasSessions(answers)) return []
  const wished = entriesOf(answers.sessions).map(({ date, from, until, title }) => {
    const day = textOf(date)
    const ends = textOf(until) <= textOf(from) ? subtractDays(day, -1) : day
    return {
      title: textOf(title) || null,
      startsAt: momentInChina(day, textOf(from)),
      endsAt: momentInChina(ends, textOf(until)),
    }
  })
  const starts = new Set(wished.map(({ startsAt }) => Date.parse(startsAt)))
  const gone = before.filter((one) => !starts.has(Date.parse(one.startsAt)))
  let next = Math.max(0, ...before.map(({ number }) => number))
  return wished.map((session) => {
    const known =
      before.find(({ startsAt }) => Date.parse(startsAt) === Date.parse(session.startsAt)) ?? gone.shift()
    if (!known) next += 1
    return { number: known?.number ?? next, placeName: known?.placeName ?? null, ...session }
  })
}

import { province } from '#province/facts/province.ts'
import { cities } from '#province/facts/regions.gen.ts'
import { maritalStatuses } from '#shared/account/person/marital-status.ts'
import { eventKinds, eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventPlan } from '#shared/event/event-plan.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import { posterTones } from '#shared/event/poster-tone.ts'
import type { Answers } from '#shared/form/answers.ts'
import { entriesOf, numberOf, textOf, textsOf } from '#shared/form/kinds/answer-of.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { attendeeAnswers, attendeesOf } from './plan-attendees.ts'
import { spotField } from './plan-form.ts'
import { momentAnswers, momentOf } from './plan-moments.ts'
import { canBeAsked, employersOf, isNamed, ownPoolAnswers, ownPoolsOf } from './plan-pools.ts'
import { questionAnswers, questionsOf } from './plan-questions.ts'
import { poolsOfSessions, sessionAnswers, sessionsOf } from './plan-sessions.ts'
import { fittingSpot } from './plan-spot.ts'
import { type MomentName, momentNames, openings } from './plan-words.ts'

type Known = EventPlan | (EventDetail & Pick<EventPlan, 'contact'>)

/** The first answers of a new event. */
export const newPlanAnswers: Answers = {
  posterTone: '红',
  occasions: '办一次',
  opening: openings[0],
  startsTime: '14:00',
  endsTime: '17:00',
  signingUp: '个人',
  limitsDifference: false,
  needsReview: false,
  waitlistSize: 20,
  offerHours: 12,
  attendees: '职工',
  companions: 0,
  limitsAge: false,
  area: '全省',
  asksIdNumber: false,
  retentionDays: 90,
}

/** An event as answers of the form. */
export function planAnswers(event: Known): Answers {
  const { conditions, pools, teamSize, maxDifference } = event
  const { maleAge, femaleAge, regionCodes, employers } = conditions
  /** Of the first session, where each has its own. */
  const seatsOf = (sex: string | null) =>
    pools.find((pool) => (pool.sex ?? null) === sex || pool.pool === sex)?.capacity
  const all = pools.some(({ pool, sex }) => sex || pool === '男' || pool === '女') ? undefined : seatsOf(null)
  const named = isNamed(pools) && canBeAsked(pools)
  const moments = (Object.keys(momentNames) as MomentName[]).map((name) =>
    momentAnswers(name, event[momentNames[name].plan]),
  )
  return {
    ...Object.assign({}, ...moments),
    ...sessionAnswers(event.sessions ?? [], pools),
    opening: event.opensAtOnce ? openings[0] : openings[1],
    kind: event.kind,
    title: event.title,
    description: event.description,
    coOrganizers: event.coOrganizers ?? '',
    posterTone: event.posterTone,
    placeName: event.placeName,
    address: event.address,
    regionCode: event.regionCode,
    spot: spotAnswer(event),
    contactName: event.contact?.name ?? '',
    contactPhone: event.contact?.phone ?? '',
    signingUp: teamSize ? '组队' : '个人',
    seating: named ? '分几种名额' : all === undefined ? '男女分开' : '不分男女',
    ownPools: named ? ownPoolAnswers(pools, event.regionCode) : [],
    menSeats: seatsOf('男'),
    womenSeats: seatsOf('女'),
    allSeats: teamSize ? undefined : all,
    teamSeats: teamSize ? all : undefined,
    teamMin: teamSize?.[0],
    teamMax: teamSize?.[1],
    limitsDifference: maxDifference !== null,
    maxDifference: maxDifference ?? undefined,
    differenceFrom: event.differenceFrom,
    needsReview: event.needsReview,
    waitlistSize: event.waitlistSize,
    offerHours: event.offerHours,
    ...attendeeAnswers(event),
    limitsAge: maleAge !== null || femaleAge !== null,
    maleMin: maleAge?.[0],
    maleMax: maleAge?.[1],
    femaleMin: femaleAge?.[0],
    femaleMax: femaleAge?.[1],
    ...areaAnswers(regionCodes, event.regionCode),
    employers: (employers ?? []).join('\n'),
    maritalStatuses: conditions.maritalStatuses,
    asksIdNumber: event.asksIdNumber,
    retentionDays: event.retentionDays,
    questions: questionAnswers(event.questions),
  }
}

/** The place of an event as if it had been chosen on the map. */
const spotAnswer = ({ placeName, address, latitude, longitude }: Known): Answers[] =>
  latitude === null || longitude === null ? [] : [{ name: placeName, address, latitude, longitude }]

/** The form knows counties only: a whole city becomes all its counties. */
function areaAnswers(codes: readonly string[] | null, place: string): Answers {
  const city = `${place.slice(0, 4)}00`
  if (codes === null || codes.includes(province.code)) return { area: '全省' }
  if (codes.length === 1 && codes[0] === city) return { area: '只限活动所在的市' }
  const counties = codes.flatMap((code) => {
    const whole = cities.find((one) => one.code === code)
    return whole ? whole.counties.map((county) => county.code) : [code]
  })
  return { area: '只限几个县（市、区）', counties: counties.map((code) => ({ code })) }
}

/** The checked answers of the form as a plan. What the form does not ask, the pledge, comes from the event `before`. */
export function toPlan(answers: Answers, before?: Known): EventPlan {
  const kind = eventKinds.find((one) => one === answers.kind) ?? '文体活动'
  const { isForSingles, canHaveTeams } = eventKindTraits[kind]
  const isTeams = canHaveTeams && answers.signingUp === '组队'
  const spot = fittingSpot(spotField, answers)
  const moment = (name: MomentName) => momentOf(answers, name) ?? ''
  const count = (name: string, usual = 0) => numberOf(answers[name]) ?? usual
  const limitsDifference = answers.limitsDifference === true
  const regionCode = textOf(answers.regionCode)
  const sessions = sessionsOf(answers, before?.sessions ?? [])
  return {
    kind,
    title: textOf(answers.title),
    coOrganizers: textOf(answers.coOrganizers) || null,
    description: textOf(answers.description),
    posterTone: posterTones.find((tone) => tone === answers.posterTone) ?? '红',
    placeName: textOf(answers.placeName),
    address: textOf(answers.address),
    regionCode,
    latitude: spot?.latitude ?? null,
    longitude: spot?.longitude ?? null,
    contact: contactOf(answers),
    startsAt: sessions.length > 0 ? earliest(sessions.map(({ startsAt }) => startsAt)) : moment('starts'),
    endsAt: sessions.length > 0 ? latest(sessions.map(({ endsAt }) => endsAt)) : moment('ends'),
    sessions,
    // Without an answer: the server's clock decides, this is only for the preview.
    signupOpensAt: moment('opens') || (before?.signupOpensAt ?? new Date(timeNow()).toISOString()),
    opensAtOnce: answers.opening === openings[0],
    signupClosesAt: moment('closes'),
    cancelDeadline: moment('cancel'),
    questions: questionsOf(answers, isTeams),
    pools:
      before && isBeyondTheForm(before.pools)
        ? planned(before.pools)
        : poolsOfSessions(answers, sessions, poolsOf(answers, isTeams, regionCode)),
    needsReview: answers.needsReview === true,
    waitlistSize: count('waitlistSize'),
    offerHours: count('offerHours', 12),
    retentionDays: count('retentionDays', 90),
    asksIdNumber: answers.asksIdNumber === true,
    maxDifference: limitsDifference ? count('maxDifference', 1) : null,
    differenceFrom: limitsDifference ? count('differenceFrom') : 0,
    teamSize: isTeams ? [count('teamMin', 3), count('teamMax', 10)] : null,
    conditions: {
      maleAge: rangeOf(answers, 'male'),
      femaleAge: rangeOf(answers, 'female'),
      regionCodes: regionsOf(answers, regionCode),
      employers: employersOf(answers.employers),
      maritalStatuses: maritalStatuses.filter((one) => textsOf(answers.maritalStatuses).includes(one)),
      ...attendeesOf(answers),
      needsPledge: isForSingles || (before?.conditions.needsPledge ?? false),
    },
  }
}

/** One without the other is refused by the server, at the one that is missing. */
function contactOf(answers: Answers): EventPlan['contact'] {
  const contact = { name: textOf(answers.contactName), phone: textOf(answers.contactPhone) }
  return contact.name === '' && contact.phone === '' ? null : contact
}

const inTime = (moments: readonly string[]) =>
  [...moments].sort((one, other) => Date.parse(one) - Date.parse(other))
const earliest = (moments: readonly string[]) => inTime(moments)[0] ?? ''
const latest = (moments: readonly string[]) => inTime(moments).at(-1) ?? ''

function poolsOf(answers: Answers, isTeams: boolean, place: string): EventPlan['pools'] {
  const seats = (name: string) => numberOf(answers[name]) ?? 0
  if (isTeams) return [{ pool: poolForAll, capacity: seats('teamSeats') }]
  if (answers.seating === '分几种名额') return ownPoolsOf(answers, place)
  if (answers.seating === '不分男女') return [{ pool: poolForAll, capacity: seats('allSeats') }]
  return [
    { pool: '男', capacity: seats('menSeats') },
    { pool: '女', capacity: seats('womenSeats') },
  ]
}

/** Whether the form cannot say these pools: they stay as they are. Those of chosen sessions have names that it makes. */
const isBeyondTheForm = (pools: Known['pools']) =>
  isNamed(pools.map((pool) => ({ ...pool, pool: pool.pool.replace(/^第 \d+ 场 ?/, '') || poolForAll }))) &&
  !canBeAsked(pools)

/** Pools as the plan has them: without the numbers that only an event has. */
const planned = (pools: Known['pools']): EventPlan['pools'] =>
  pools.map(({ pool, capacity, session, sex, age, regionCodes, employers }) => ({
    ...{ pool, capacity, session, sex, age, regionCodes, employers },
  }))

function rangeOf(answers: Answers, sex: 'male' | 'female'): [number, number] | null {
  const [least, most] = [numberOf(answers[`${sex}Min`]), numberOf(answers[`${sex}Max`])]
  if (answers.limitsAge !== true || (least === undefined && most === undefined)) return null
  return [least ?? 18, most ?? 70]
}

function regionsOf(answers: Answers, place: string): string[] | null {
  if (answers.area === '全省') return null
  if (answers.area === '只限活动所在的市') return [`${place.slice(0, 4)}00`]
  return [...new Set(entriesOf(answers.counties).map(({ code }) => textOf(code)))]
}

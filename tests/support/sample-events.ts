import type { EventDetail, EventSummary } from '#shared/event/event-shapes.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** The one pool of an event, with nobody in it. */
export const samplePool: EventDetail['pools'][number] = {
  pool: '不限',
  session: null,
  sex: null,
  age: null,
  regionCodes: null,
  employers: null,
  capacity: 20,
  taken: 0,
  waiting: 0,
  pending: 0,
}

/** A matchmaking event that is open now, as the API describes it. */
export function sampleEvent(changes: Partial<EventSummary> = {}): EventSummary {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    kind: '婚恋交友',
    title: '示例冬日漫步',
    organizerName: '合肥市总工会',
    startsAt: hours(240),
    endsAt: hours(243),
    placeName: '示例文化宫',
    regionCode: '340104',
    posterTone: '粉',
    coverId: null,
    signupOpensAt: hours(-24),
    signupClosesAt: hours(200),
    cancelDeadline: hours(220),
    phase: '报名中',
    waitlistSize: 10,
    teamSize: null,
    pools: [
      { pool: '男', session: null, sex: '男', capacity: 15, taken: 12, waiting: 0, pending: 0 },
      { pool: '女', session: null, sex: '女', capacity: 15, taken: 15, waiting: 3, pending: 0 },
    ],
    ...changes,
  }
}

/** The same with what its own page shows. */
export function sampleEventDetail(changes: Partial<EventDetail> = {}): EventDetail {
  const summary = sampleEvent()
  return {
    ...summary,
    pools: summary.pools.map((pool) => ({ ...pool, age: null, regionCodes: null, employers: null })),
    organizerPhone: null,
    coOrganizers: null,
    attachment: null,
    description: '示例介绍',
    sessions: [],
    address: '合肥市蜀山区示例路 1 号',
    latitude: 31.85,
    longitude: 117.26,
    conditions: {
      maleAge: [24, 38],
      femaleAge: [22, 36],
      regionCodes: ['340100'],
      employers: null,
      maritalStatuses: ['未婚', '离异', '丧偶'],
      needsPledge: true,
      attendees: '职工',
      childAge: null,
      companions: 0,
    },
    questions: [],
    needsReview: false,
    opensAtOnce: false,
    offerHours: 12,
    retentionDays: 90,
    asksIdNumber: false,
    maxDifference: null,
    differenceFrom: 0,
    signupIsClosed: false,
    closing: null,
    canceledReason: null,
    ...changes,
  }
}

import type { EventPlan } from '#shared/event/event-plan.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** An organizer's answers for a new event: a matchmaking event in ten days, open for signups now. */
export function samplePlan(changes: Partial<EventPlan> = {}): EventPlan {
  return {
    kind: '婚恋交友',
    title: '示例鹊桥会',
    coOrganizers: null,
    description: '示例活动',
    posterTone: '红',
    placeName: '示例文化宫',
    address: '示例路 1 号',
    regionCode: '340104',
    latitude: null,
    longitude: null,
    startsAt: hours(240),
    endsAt: hours(244),
    signupOpensAt: hours(-1),
    signupClosesAt: hours(200),
    cancelDeadline: hours(220),
    sessions: [],
    pools: [
      { pool: '男', capacity: 2 },
      { pool: '女', capacity: 2 },
    ],
    questions: [],
    needsReview: false,
    waitlistSize: 5,
    offerHours: 12,
    retentionDays: 90,
    asksIdNumber: false,
    maxDifference: null,
    differenceFrom: 0,
    teamSize: null,
    conditions: {
      maleAge: [24, 38],
      femaleAge: [22, 36],
      regionCodes: null,
      employers: null,
      maritalStatuses: ['未婚', '离异', '丧偶'],
      needsPledge: true,
      attendees: '职工',
      childAge: null,
      companions: 0,
    },
    ...changes,
  }
}

import * as z from '#shared/zod.ts'

const count = z.int()
const days = z.nullable(z.number())
const percent = z.nullable(z.number())

const totalsSchema = z.object({
  month: z.string(),
  submitted: count,
  accepted: count,
  declined: count,
  corrected: count,
  approved: count,
  rejected: count,
  transferred: count,
  completed: count,
  withdrawn: count,
  decided: count,
  medianDays: days,
  slowestTenthDays: days,
  onTimeRate: percent,
  grants: count,
  granted: z.number(),
})

/** The answer of `public.monthly_report`: the numbers of one month, without names. */
export const reportSchema = z.object({
  generatedAt: z.string(),
  totals: totalsSchema,
  trend: z.array(totalsSchema),
  openNow: count,
  overdueNow: count,
  services: z.array(
    z.object({
      name: z.string(),
      submitted: count,
      approved: count,
      rejected: count,
      medianDays: days,
      granted: z.number(),
    }),
  ),
  unions: z.array(
    z.object({
      name: z.string(),
      superior: z.nullable(z.string()),
      submitted: count,
      decided: count,
      medianDays: days,
      slowestTenthDays: days,
      onTimeRate: percent,
      /** Null when the amount would reveal what a few people received. */
      granted: z.nullable(z.number()),
    }),
  ),
  aid: z.array(
    z.object({
      union: z.string(),
      cause: z.string(),
      submitted: count,
      approved: count,
      grants: count,
      /** Null when the amount would reveal what a few people received. */
      granted: z.nullable(z.number()),
    }),
  ),
  corrections: z.array(
    z.object({
      service: z.string(),
      material: z.string(),
      applications: count,
      corrected: count,
      rate: z.number(),
    }),
  ),
  events: z.array(
    z.object({
      union: z.string(),
      kind: z.string(),
      events: count,
      canceled: count,
      signups: count,
      attended: count,
      absent: count,
      attendance: percent,
      pairs: z.nullable(count),
    }),
  ),
  ratings: z.array(z.object({ grade: z.string(), count })),
})
export type Report = z.infer<typeof reportSchema>

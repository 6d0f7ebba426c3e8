import * as z from '../../zod.ts'
import { defineEndpoint } from '../endpoint.ts'
import { perAddress } from '../rate-limit.ts'
import { timestampSchema } from '../values.ts'

/** 200 while every part is `ok`, otherwise 503 with the same body, which says which part fails. */
export const healthSchema = z.object({
  version: z.string(),
  /** `unwritable`: it answers but accepts no writes. */
  database: z.enum(['ok', 'unwritable', 'down']),
  storage: z.enum(['ok', 'down']),
  /** `refused`: database or storage refuses the token that we sign for a worker, so nobody can sign in or upload. */
  workers: z.enum(['ok', 'refused']),
  /** The disk of an embedded database; null when the data are elsewhere. */
  disk: z.nullable(z.enum(['ok', 'full', 'unwritable'])),
  /** `missing`: the database has lost a key, so ID numbers can be neither read nor stored. */
  keys: z.enum(['ok', 'missing']),
  /** `wrong`: the clocks of this server and of the database differ by more than half a minute; tokens last for one. */
  clock: z.enum(['ok', 'wrong']),
  migration: z.nullable(z.string()),
  /** Years in which deadlines fall and of which staff have entered no holidays. Not a fault: they count Monday to Friday. */
  yearsWithoutHolidays: z.array(z.int()),
  jobs: z.array(
    z.object({
      name: z.string(),
      lastFinishedAt: z.nullable(timestampSchema),
      lastError: z.nullable(z.string()),
      /** It should have run long ago. Nothing is wrong yet, since every job may run late. */
      isLate: z.boolean(),
    }),
  ),
})
export type Health = z.infer<typeof healthSchema>

export const getHealth = defineEndpoint({
  route: 'GET /health',
  caller: 'anyone',
  summary: '版本、数据库、文件存储和定时任务的状态',
  response: healthSchema,
  errors: [],
})

/** A scheduler calls it with the jobs secret. Embedded servers run the same jobs on a timer. */
export const runJobs = defineEndpoint({
  route: 'POST /jobs',
  caller: 'job',
  summary: '运行到期的定时任务',
  response: z.array(z.object({ name: z.string(), isOk: z.boolean() })),
  errors: [],
})

/** The same for Vercel's scheduler, which can only send GET. */
export const runJobsByCron = defineEndpoint({
  route: 'GET /jobs',
  caller: 'job',
  summary: '运行到期的定时任务（Vercel Cron 用）',
  isSpentByAnswering: true,
  response: runJobs.response,
  errors: [],
})

/** Numbers for a monitoring system, in the text format of Prometheus. It shows the jobs secret. */
export const getMetrics = defineEndpoint({
  route: 'GET /metrics',
  caller: 'job',
  summary: '监控用的数字（Prometheus 文本格式）',
  limits: [perAddress(600, 60)],
  errors: ['database_unavailable'],
})

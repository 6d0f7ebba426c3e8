import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { timestampSchema } from './values.ts'

const stateSchema = z.enum(['ok', 'down'])

/** 200 while everything works, 503 with the same body when the database or the storage is down. */
export const healthSchema = z.object({
  version: z.string(),
  database: stateSchema,
  storage: stateSchema,
  migration: z.nullable(z.string()),
  jobs: z.array(
    z.object({
      name: z.string(),
      lastFinishedAt: z.nullable(timestampSchema),
      lastError: z.nullable(z.string()),
    }),
  ),
})
export type Health = z.infer<typeof healthSchema>

export const getHealth = defineEndpoint({
  caller: 'anyone',
  summary: '版本、数据库、文件存储和定时任务的状态',
  response: healthSchema,
  errors: [],
})

/** Called by a scheduler with the jobs secret; embedded servers run the same jobs on a timer. */
export const runJobs = defineEndpoint({
  caller: 'job',
  summary: '运行到期的定时任务',
  response: z.array(z.object({ name: z.string(), isOk: z.boolean() })),
  errors: [],
})

/** The same for Vercel's scheduler, which can only GET. */
export const runJobsByCron = defineEndpoint({
  caller: 'job',
  summary: '运行到期的定时任务（Vercel Cron 用）',
  isSpentByAnswering: true,
  response: runJobs.response,
  errors: [],
})

import type { SomeHandlers } from '../http/handler.ts'

export const jobsHandlers = {
  getHealth: () => import('./get-health.ts'),
  getMetrics: () => import('./get-metrics.ts'),
  runJobs: () => import('./run-jobs.ts'),
  runJobsByCron: () => import('./run-jobs.ts').then((module) => ({ runJobsByCron: module.runJobs })),
} satisfies SomeHandlers

import type { Handler } from '../http/handler.ts'
import { runDueJobs } from '../jobs/run-due-jobs.ts'

export const runJobs: Handler<'runJobs'> = (_input, { runtime }) => runDueJobs(runtime)

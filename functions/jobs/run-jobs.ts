import type { Context } from '../http/handler.ts'
import { type JobOutcome, runDueJobs } from './run-due-jobs.ts'

/** For both ways to ask for it. */
export const runJobs = (_input: unknown, { runtime }: Context): Promise<JobOutcome[]> => runDueJobs(runtime)

import type { Context } from '../http/handler.ts'
import { type JobOutcome, runDueJobs } from './run-due-jobs.ts'

/** Serves both endpoints that start jobs. */
export const runJobs = (_input: unknown, { runtime }: Context): Promise<JobOutcome[]> => runDueJobs(runtime)

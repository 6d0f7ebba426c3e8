import { parentPort, workerData } from 'node:worker_threads'
import { cleanFile } from './clean-file.ts'

/* The thread that reads one file. It has no environment and ends with its answer. */
if (workerData instanceof Uint8Array) parentPort?.postMessage(await cleanFile(workerData))

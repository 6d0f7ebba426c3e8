import { Worker } from 'node:worker_threads'
import { ApiError } from '../../foundation/api-error.ts'
import type { CleanedFile, FileFault } from './clean-file.ts'

/** What one file may cost of the processor's time. A photo of 4 MB takes less than a second. */
const milliseconds = 5_000
/** How long a file may take on a computer that has no time for it, which is no fault of the file. */
const patience = 40_000
const heapMegabytes = 256
const memoryBytes = 768 * 1024 * 1024
/** Threads at once. Further files wait, so that a crowd of uploads leaves the server able to answer. */
const mostThreads = 2

const tooComplex = '这个文件太复杂，读不完，请打印成纸再拍照，或换一份简单的'

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file in a thread of its own, bounded by time and memory, and returns the bytes to store. @throws ApiError with
 * the sentence for the worker when the file is not taken, or `storage_unavailable` when the computer is too busy
 */
export async function readFile(bytes: Uint8Array): Promise<CleanedFile> {
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    const result = await runThread(bytes)
    if ('bytes' in result) return result
    throw new ApiError(result.code, { fieldErrors: [{ path: 'file', message: result.message }] })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The bundle lays the thread's script beside this one. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.mjs',
  import.meta.url,
)

function runThread(bytes: Uint8Array): Promise<CleanedFile | FileFault> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: bytes,
      env: {},
      execArgv: [],
      // What a library prints about a strange file is no line of our log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    const before = process.memoryUsage.rss()
    const giveUp = () => finish(() => resolve({ code: 'invalid_input', message: tooComplex }))
    const clock = setTimeout(() => finish(() => reject(new ApiError('storage_unavailable'))), patience)
    // The limit above does not count the bytes of buffers.
    const gauge = setInterval(() => process.memoryUsage.rss() - before > memoryBytes && giveUp(), 50)
    const measure = async () => {
      const { user, system } = await worker.cpuUsage()
      if ((user + system) / 1000 > milliseconds) giveUp()
    }
    // A thread that has ended cannot be asked.
    const meter = setInterval(() => measure().catch(() => undefined), 500)
    const finish = (settle: () => void) => {
      clearTimeout(clock)
      clearInterval(gauge)
      clearInterval(meter)
      void worker.terminate()
      settle()
    }
    worker.once('message', (result) => finish(() => resolve(result)))
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : finish(() => reject(error)),
    )
  })
}

import { createHash } from 'node:crypto'
import { onChinaClock } from '#shared/foundation/china-time.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../../runtime.ts'

const dueSchema = z.nullable(z.array(z.object({ path: z.string(), sha256: z.string() })))
const recordedSchema = z.object({ faults: z.int() })

/** From one to five in China. */
const isNight = (now: Date) => [1, 2, 3, 4].includes(onChinaClock(now).getUTCHours())

/**
 * Compares submitted files with the hashes that were taken when workers sent them, at night, when nobody waits for the storage. A storage that does not answer ends the
 * run and blames no file. The log gets a number; which files it are stands in private.file_checks.
 */
export async function checkFiles({ service, environment }: Runtime): Promise<void> {
  const due = await service.database.ask('list_files_to_check', {}, dueSchema)
  if (due === null) return
  const checks: { path: string; fault: '不见了' | '变了' | null }[] = []
  for (const { path, sha256 } of isNight(environment.now()) ? due : []) {
    const bytes = await service.storage.download(path)
    const isSame = bytes && createHash('sha256').update(new Uint8Array(bytes)).digest('hex') === sha256
    checks.push({ path, fault: isSame ? null : bytes ? '变了' : '不见了' })
  }
  const { faults } = await service.database.ask('record_file_checks', { checks }, recordedSchema)
  if (checks.some(({ fault }) => fault !== null))
    environment.log({ level: 'error', event: 'files differ', cause: `${faults} files are gone or changed` })
}

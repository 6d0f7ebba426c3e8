import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { PgliteConnection } from '@supabase/lite/pglite'
import { runnerOf } from '../embedded/start.ts'
import { type CopiedDatabase, plainSettings } from './copied-database.ts'

/** The database of a data folder, which holds one table at a time in memory. */
export async function openCopied(connection: PgliteConnection): Promise<CopiedDatabase> {
  const runner = runnerOf(connection)
  await runner.execute(plainSettings)
  return {
    ...runner,
    copyOut: async (statement) => {
      const { blob } = await connection.driver.query(`${statement} to '/dev/blob'`)
      return Readable.from(blob ? [Buffer.from(await blob.arrayBuffer())] : [])
    },
    copyIn: async (statement, rows) => {
      const blob = new Blob([new Uint8Array(await buffer(rows))])
      await connection.driver.query(`${statement} from '/dev/blob'`, [], { blob })
    },
    close: () => connection.close(),
  }
}

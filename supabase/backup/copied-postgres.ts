import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { BackupRefused } from './backup-refused.ts'
import { type CopiedDatabase, plainSettings } from './copied-database.ts'

/** Connects to a PostgreSQL server by its address, as the role that owns the tables. */
export async function openPostgres(address: string): Promise<CopiedDatabase> {
  // One connection: a transaction and its copies are one session.
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(plainSettings)
  } catch (error) {
    await sql.end({ timeout: 1 })
    // The reason may quote the address, which holds the password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw new BackupRefused(
      `DATABASE_URL cannot be reached (${code}): use the address of a direct connection, as the owner of the tables.`,
      { cause: error },
    )
  }
  return {
    execute: (text) => sql.unsafe(text),
    query: async (text, parameters = []) => [...(await sql.unsafe(text, parameters.map(String)))],
    copyOut: async (statement): Promise<Readable> => sql.unsafe(`${statement} to stdout`).readable(),
    copyIn: async (statement, rows) => {
      await pipeline(rows, await sql.unsafe(`${statement} from stdin`).writable())
    },
    close: () => sql.end(),
  }
}

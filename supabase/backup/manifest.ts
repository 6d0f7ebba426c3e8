import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from '#shared/zod.ts'
import { BackupRefused } from './backup-refused.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What a backup holds. It names no person and no key, and stands beside the rows and files as `manifest.json`. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** The version of the program that wrote it. */
  version: z.string(),
  /** The migrations of its database, oldest first, each with the hash of its text. */
  migrations: z.array(z.object({ version: z.string(), hash })),
  tables: z.array(z.object({ name: z.string(), columns: z.string(), rows: z.int(), hash })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The keys that its rows need, each with the hash by which it is recognized. */
  keys: z.array(z.object({ name: z.string(), hash })),
  /** Null when the files are not part of it. */
  files: z.nullable(
    z.array(z.object({ bucket: z.string(), name: z.string(), type: z.string(), size: z.int(), hash })),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest of a backup. Throws BackupRefused for a folder that is no whole backup. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, 'manifest.json')
  try {
    return z.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new BackupRefused(
      `${folder} is no whole backup, for its manifest.json is missing or damaged: choose another one with --from.`,
      { cause: error },
    )
  }
}

/** Where the rows of a table stand in a backup. */
export const rowsFile = (folder: string, table: string) =>
  path.join(folder, 'tables', `${table.replaceAll('"', '')}.copy.gz`)

/** Where the bytes of the n-th file stand. A name of the storage need not be one of a disk. */
export const bytesFile = (folder: string, place: number) => path.join(folder, 'files', String(place))

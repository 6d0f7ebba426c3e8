import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from '#shared/zod.ts'
import { BackupRefused } from './backup-refused.ts'
import type { CopiedDatabase } from './copied-database.ts'
import { sha256 } from './hashes.ts'
import type { Manifest } from './manifest.ts'

const keysFileSchema = z.object({
  /** The keys of ID numbers, bank cards and hashes by their names. */
  keys: z.record(z.string(), z.string()),
  /** What tokens and sessions of an embedded server are signed with. */
  secrets: z.nullable(z.object({ jwtSecret: z.string(), sessionSecret: z.string() })),
})
export type KeysFile = z.infer<typeof keysFileSchema>

/** The keys of a database. Throws BackupRefused when one that was made is not there. */
export async function readKeys(database: CopiedDatabase): Promise<KeysFile['keys']> {
  const rows = await database.query('select name, private.stored_key(name) as key from private.known_keys')
  const missing = rows.filter(({ key }) => key === null)
  if (missing.length > 0)
    throw new BackupRefused(
      `The database has lost its keys ${missing.map(({ name }) => name).join(', ')}: restore them first, since a backup without them cannot be read.`,
    )
  return Object.fromEntries(rows.map(({ name, key }) => [String(name), String(key)]))
}

/** Names for a manifest: a key has 256 random bits, so that its hash tells nothing of it. */
export const describeKeys = (keys: KeysFile['keys']): Manifest['keys'] =>
  Object.entries(keys)
    .map(([name, key]) => ({ name, hash: sha256(`${name}:${key}`) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

/** Writes the keys where only the owner reads them, and never over another file. */
export function writeKeysFile(file: string, content: KeysFile): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** The keys for a backup. Throws BackupRefused when they are missing or belong to another one. */
export function readKeysFile(file: string, manifest: Manifest): KeysFile {
  if (!existsSync(file))
    throw new BackupRefused(
      `There is no file of keys at ${file}: name it with --keys, for without it nobody can read the ID numbers.`,
    )
  const content = parseKeysFile(file)
  const found = new Map(describeKeys(content.keys).map(({ name, hash }) => [name, hash]))
  const wrong = manifest.keys.filter(({ name, hash }) => found.get(name) !== hash)
  if (wrong.length === 0) return content
  throw new BackupRefused(
    `${file} has not the keys of this backup (${wrong.map(({ name }) => name).join(', ')}): name the file that was written with it. Nothing was restored.`,
  )
}

function parseKeysFile(file: string): KeysFile {
  try {
    return z.parse(keysFileSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The reason would quote a key.
    throw new BackupRefused(`${file} is no file of keys: name the one that was written with this backup.`)
  }
}

/** Puts keys where this database keeps them: into the vault when there is one. */
export async function storeKeys(database: CopiedDatabase, { keys }: KeysFile): Promise<void> {
  const [vault] = await database.query(
    `select to_regclass('vault.decrypted_secrets') is not null as "isThere"`,
  )
  const statement = vault?.isThere
    ? 'select vault.create_secret($2, $1)'
    : 'insert into private.encryption_keys (name, key) values ($1, $2)'
  for (const [name, key] of Object.entries(keys)) {
    const [there] = await database.query('select private.stored_key($1) as key', [name])
    if (there?.key === null) await database.query(statement, [name, key])
    else if (there?.key !== key)
      throw new BackupRefused(`The target has another key "${name}" already: restore into an empty project.`)
  }
}

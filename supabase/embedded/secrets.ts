import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secrets of the embedded server. They are made once; a new data folder has new ones. */
export type Secrets = {
  /** Signs the Supabase tokens (HS256). */
  jwtSecret: string
  /** For the API server: signs the sessions of phones. */
  sessionSecret: string
}

/**
 * The secrets of a data folder, made at the first start. Only the owner of the folder can read them. An unreadable file
 * is made again: everybody has to sign in again, and nothing is lost.
 */
export function loadSecrets(folder: string): Secrets {
  const kept = readSecrets(join(folder, 'secrets.json'))
  if (kept !== undefined) return kept
  const made = makeSecrets()
  keepSecrets(folder, made)
  return made
}

/** Writes the secrets of a data folder for its owner alone. */
export function keepSecrets(folder: string, secrets: Secrets): void {
  writeFileSync(join(folder, 'secrets.json'), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
}

/** Secrets that live as long as the process, for tests. */
export function makeSecrets(): Secrets {
  return { jwtSecret: makeSecret(), sessionSecret: makeSecret() }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

function readSecrets(file: string): Secrets | undefined {
  if (!existsSync(file)) return undefined
  try {
    const { jwtSecret, sessionSecret }: Partial<Record<string, unknown>> = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    if (typeof jwtSecret === 'string' && typeof sessionSecret === 'string')
      return { jwtSecret, sessionSecret }
  } catch {
    // Half written, or edited by hand.
  }
  return undefined
}

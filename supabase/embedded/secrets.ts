import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the embedded server signs with. Made once; a new data folder has new ones. */
export type Secrets = {
  /** Signs the Supabase tokens (HS256). */
  jwtSecret: string
  /** For whoever composes the server: signs the sessions that phones hold. */
  sessionSecret: string
}

/** Reads the secrets of a data folder, made at the first start and readable by the owner of the folder alone. */
export function loadSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made: Secrets = { jwtSecret: makeSecret(), sessionSecret: makeSecret() }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  return parseSecrets(JSON.parse(readFileSync(file, 'utf8')))
}

/** Secrets that live as long as the process, for tests. */
export function makeSecrets(): Secrets {
  return { jwtSecret: makeSecret(), sessionSecret: makeSecret() }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

function parseSecrets(value: unknown): Secrets {
  if (
    typeof value === 'object' &&
    value !== null &&
    'jwtSecret' in value &&
    'sessionSecret' in value &&
    typeof value.jwtSecret === 'string' &&
    typeof value.sessionSecret === 'string'
  )
    return { jwtSecret: value.jwtSecret, sessionSecret: value.sessionSecret }
  throw new Error('secrets.json does not hold jwtSecret and sessionSecret')
}

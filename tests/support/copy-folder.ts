import { chmodSync, chownSync, cpSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies a folder with its access rights. Files of another user, such as PostgreSQL's when we are root, keep their
 * owner.
 */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const { uid, gid, mode } = statSync(from)
  chmodSync(to, mode)
  if (uid === process.getuid?.()) return
  for (const name of ['', ...readdirSync(to, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(to, name), uid, gid)
}

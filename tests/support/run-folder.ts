import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * All temporary files of a test run are in one folder, which is removed after the run, with the remains of interrupted
 * tests.
 */
export function setup(): () => void {
  const usual = process.env.TMPDIR
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-tests-'))
  // PostgreSQL runs as another user when we are root, and needs access.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
  }
}

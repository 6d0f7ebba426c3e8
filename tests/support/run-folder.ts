import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Whatever a run of the tests puts among the computer's temporary files lies in one folder, which goes with the run: what a
 * test that was cut off has left, too.
 */
export function setup(): () => void {
  const usual = process.env.TMPDIR
  const folder = mkdtempSync(path.join(tmpdir(), 'wangong-tests-'))
  // PostgreSQL runs as another user when we are root, and has to get in.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
  }
}

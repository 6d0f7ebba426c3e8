import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const named = /^wangong-tests-(\d+)$/

/**
 * Whatever a run of the tests puts among the computer's temporary files lies in one folder, which is removed at its end. What
 * a run that was killed has left is removed by the next one.
 */
export function setup(): () => void {
  const usual = process.env.TMPDIR
  removeLeftovers()
  const folder = path.join(tmpdir(), `wangong-tests-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  // PostgreSQL runs as another user when we are root, and has to get in.
  mkdirSync(folder, { mode: 0o755 })
  process.env.TMPDIR = folder
  return () => {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
  }
}

function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const run = Number(named.exec(name)?.[1])
    if (run > 0 && !isAlive(run)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(run: number): boolean {
  try {
    return process.kill(run, 0)
  } catch {
    return false
  }
}

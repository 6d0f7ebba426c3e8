import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Measure } from './harness/measure.ts'
import { absoluteRow } from './harness/row.ts'

/** How long the whole suite takes when everything is installed and built. */
export const measure: Measure = async () => {
  const started = performance.now()
  const suite = spawn('npm', ['test'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(suite, 'exit')
  if (code !== 0) throw new Error('npm test failed: its time says nothing')
  return [absoluteRow('npm test', (performance.now() - started) / 60_000, 'min', { atMost: 15 })]
}

import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildBareApp } from './data/bare-taro-app.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { comparedRow } from './harness/row.ts'

const ours = path.resolve(import.meta.dirname, '../../dist/weapp')
const script = path.join(import.meta.dirname, 'processes/weapp-starts.ts')

/**
 * The costs of app.js and the first page in WeChat's component framework, beside a bare Taro app (one page, one line)
 * built in the same run. Processor time is measured, so that other load changes little.
 */
export const measure: Measure = async ({ isQuick }) => {
  const bare = buildBareApp()
  const measured: { bare: number; ours: number }[] = []
  for (let round = 0; round < (isQuick ? 3 : 7); round += 1)
    measured.push({
      bare: await timeStarts(bare, '/pages/index/index'),
      ours: await timeStarts(ours, '/pages/home/home'),
    })
  const row = {
    value: median(measured.map((round) => round.ours)),
    reference: median(measured.map((round) => round.bare)),
    ratio: median(measured.map((round) => round.ours / round.bare)),
    unit: 'ms',
    against: 'bare Taro app',
  }
  return [comparedRow('app.js and the first page', row, { atMost: 1.8 })]
}

/** One process for each app, so that neither runs in an engine that the other has warmed up. */
async function timeStarts(folder: string, page: string): Promise<number> {
  const env = { ...process.env, WANGONG_WEAPP_FOLDER: folder }
  const { stdout } = await promisify(execFile)(process.execPath, [script, page], { env })
  return Number(stdout)
}

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { launch } from '../support/weapp/launch.ts'
import { buildBareApp } from './bare-taro-app.ts'

/**
 * What app.js and the first page cost in WeChat's component framework, beside a bare Taro app (one page, one line) built
 * in the same run. Goal: at most 1.6 times as much. Processor time, so that a busy machine changes little. Needs a WeChat
 * build in dist/weapp, or in WANGONG_WEAPP_FOLDER.
 *
 *     node tests/load/app-start.ts
 */
const root = path.resolve(import.meta.dirname, '../..')
const ours = process.env.WANGONG_WEAPP_FOLDER ?? path.join(root, 'dist/weapp')
const rounds = 7
const startsPerRound = 12

if (process.argv[2] === '--starts') console.log(JSON.stringify(await timeStarts(process.argv[3] ?? '')))
else compare()

function compare(): void {
  const bare = buildBareApp()
  const measured = Array.from({ length: rounds }, () => ({
    bare: measureIn(bare, '/pages/index/index'),
    ours: measureIn(ours, '/pages/home/home'),
  }))
  const times = {
    bare: median(measured.map((round) => round.bare)),
    ours: median(measured.map((round) => round.ours)),
  }
  const ratio = median(measured.map((round) => round.ours / round.bare))
  console.log(`bare Taro  ${times.bare.toFixed(1)} ms`)
  console.log(`ours       ${times.ours.toFixed(1)} ms, ${ratio.toFixed(2)} times as long (goal: at most 1.6)`)
}

/** A process of its own for each app, so that neither runs in the other's warm engine. */
function measureIn(folder: string, page: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, '--starts', page], {
    env: { ...process.env, WANGONG_WEAPP_FOLDER: folder },
    encoding: 'utf8',
  })
  const time: unknown = JSON.parse(stdout || 'null')
  if (typeof time !== 'number') throw new Error(stderr)
  return time
}

/** The median of some starts, the first ones left out: they compile the templates, which WeChat does when it uploads. */
async function timeStarts(page: string): Promise<number> {
  const times: number[] = []
  for (let start = 0; start < startsPerRound; start += 1) {
    const began = process.cpuUsage()
    const app = launch({ requests: () => new Promise<never>(() => {}) })
    const first = app.open(page)
    while (first.setData.calls === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1000)
    app.close()
  }
  return median(times.slice(3))
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

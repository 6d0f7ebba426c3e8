import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale, builds } from './build.mjs'
import { installApp, installTests } from './install.mjs'
import { childVariables, node24, root } from './paths.mjs'
import { runVitest } from './run-vitest.mjs'
import { runScript } from './stop.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** The builds that each kind of test needs. */
const readers = { h5: ['browser', 'weapp'], weapp: ['weapp'], functions: ['functions', 'vercel'] }

/** Without a path every build is needed. With one (`npm test -- tests/shared`) only the builds of those tests. */
export function neededBuilds(args) {
  const paths = args.filter(
    (arg, index) => !arg.startsWith('-') && !['-t', '--config'].includes(args[index - 1]),
  )
  return Object.values(builds).filter(
    ({ name }) => paths.length === 0 || paths.some((one) => readers[name].some((word) => one.includes(word))),
  )
}

function printSizes() {
  const script = path.join(root, 'scripts/check-size.mjs')
  if (!existsSync(script)) return 0
  return spawnSync(node24, [script], { cwd: root, stdio: 'inherit', env: childVariables() }).status ?? 1
}

/** `npm test`. CI counts by the last line. */
export const test = (args) =>
  runScript(async () => {
    await installApp()
    await installTests()
    await ensureSystemPackages()
    const needed = neededBuilds(args)
    for (const build of needed) await buildIfStale(build)
    const { code, passed, failed, skipped } = await runVitest(args)
    const sizes = needed.includes(builds.weapp) ? printSizes() : 0
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
    return code || sizes
  })

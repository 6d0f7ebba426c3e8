import { buildIfStale, builds } from './build.mjs'
import { installApp, installTests } from './install.mjs'
import { runVitest } from './run-vitest.mjs'
import { runScript } from './stop.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** `npm run gallery`. */
export const gallery = () =>
  runScript(async () => {
    await installApp()
    await installTests()
    await ensureSystemPackages()
    await buildIfStale(builds.h5)
    const { code } = await runVitest(['--config', 'gallery/vitest.config.ts'])
    if (code === 0) console.log('.artifacts/gallery/index.html')
    return code
  })

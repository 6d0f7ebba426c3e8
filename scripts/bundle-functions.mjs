// Vercel's build command (vercel.json): one bundle for all endpoints, in the layout of Vercel's Build Output API.
// Vercel's own TypeScript step compiles file by file and leaves `#shared/…ts` imports that it cannot resolve.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { bundleOptions } from './bundle-options.ts'
import { coldStartSize } from './sizes/function-sizes.ts'
import { sizeLimits } from './sizes/size-limits.ts'
import { provinceFolder, root } from './steps/paths.mjs'
import { runScript, Stop } from './steps/stop.mjs'

/** Read at run time by their package names: functions/application/paper/paper-fonts.ts needs these. */
const runtimeFiles = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
]

/** More than half of supabase-js. We never call it, but every cold start would compile it. */
const leftOut = {
  '@supabase/auth-js': path.join(root, 'scripts/left-out/supabase-auth.mjs'),
  '@supabase/functions-js': path.join(root, 'scripts/left-out/supabase-functions.mjs'),
  '@supabase/realtime-js': path.join(root, 'scripts/left-out/supabase-realtime.mjs'),
}

const output = path.join(root, '.vercel/output')
const folder = path.join(output, 'functions/api.func')
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

await runScript(async () => {
  // The parts of an earlier bundle have other names and would be deployed too.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: {
      index: path.join(root, 'functions/api/index.ts'),
      'file-worker': path.join(root, 'functions/application/attachments/file-worker.ts'),
    },
    outdir: folder,
    alias: { ...leftOut, '#province': provinceFolder },
  })
  for (const file of runtimeFiles)
    cpSync(path.join(root, 'node_modules', file), path.join(folder, 'node_modules', file))
  writeJson(path.join(folder, '.vc-config.json'), {
    runtime: 'nodejs24.x',
    handler: 'index.mjs',
    launcherType: 'Nodejs',
    shouldAddHelpers: false,
    supportsResponseStreaming: true,
  })
  writeJson(path.join(output, 'config.json'), {
    version: 3,
    crons: JSON.parse(readFileSync(path.join(root, 'vercel.json'), 'utf8')).crons,
    routes: [{ src: '^/api(?:/.*)?$', dest: '/api' }],
  })
  // What only some requests need is imported on demand and not counted here.
  const { most } = sizeLimits.functionsEntry
  const size = coldStartSize(path.join(folder, 'index.mjs'))
  console.log(`A cold start reads ${Math.ceil(size)} KB gzip of at most ${most} KB.`)
  if (size > most) {
    throw new Stop('The entry is too large: import what only some requests need with `await import(…)`.')
  }
})

// Vercel's build command (vercel.json): one bundle for all endpoints, laid out as Vercel's Build Output API asks.
// Vercel's own TypeScript step compiles file by file and leaves `#shared/…ts` imports that lead nowhere.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './steps/paths.mjs'
import { runScript, Stop } from './steps/stop.mjs'

/** A cold start reads the entry and all that it imports; what only some requests need is imported when they come. */
const largestEntry = 200 * 1024

/** Read while running, by the names of their packages: functions/application/paper/paper-fonts.ts asks for these. */
const runtimeFiles = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
]

const output = path.join(root, '.vercel/output')
const folder = path.join(output, 'functions/api.func')
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

/** The files that are read before the first request can be answered. */
function filesOfColdStart(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { path: imported, kind, external } of outputs[file].imports)
    if (kind === 'import-statement' && !external) filesOfColdStart(outputs, imported, seen)
  return seen
}

await runScript(async () => {
  // Parts of an earlier bundle have other names and would be deployed too.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: { index: path.join(root, 'functions/api/index.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    legalComments: 'none',
    // A few CommonJS packages ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);",
    },
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
  const files = [...filesOfColdStart(metafile.outputs, path.relative(root, path.join(folder, 'index.mjs')))]
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(root, file))).length)
  const size = sizes.reduce((sum, one) => sum + one, 0)
  console.log(`A cold start reads ${Math.ceil(size / 1024)} KB gzip of at most ${largestEntry / 1024} KB.`)
  if (size > largestEntry) {
    throw new Stop('The entry is too large: import what only some requests need with `await import(…)`.')
  }
})

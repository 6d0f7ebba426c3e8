import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BuildV3, FileFsRef } from '@vercel/build-utils'
import { expect, onTestFinished, test } from 'vitest'

/** Its types describe handlers only, not the builder. */
const { build }: { build: BuildV3 } = createRequire(import.meta.url)('@vercel/node')
const written = path.resolve(
  import.meta.dirname,
  '../../../.vercel/output/functions/api.func/.vc-config.json',
)

/** What Vercel's builder makes of a minimal function like ours: a handler for Node's requests, for Node 24. */
async function buildWithVercel() {
  const workPath = mkdtempSync(path.join(tmpdir(), 'vercel-layout-'))
  onTestFinished(() => rmSync(workPath, { recursive: true }))
  const sources = {
    'package.json': '{ "type": "module", "engines": { "node": "24.x" } }',
    'index.mjs': 'export default (request, response) => response.end()',
  }
  const files: Record<string, FileFsRef> = {}
  for (const [name, text] of Object.entries(sources)) {
    writeFileSync(path.join(workPath, name), text)
    files[name] = new FileFsRef({ fsPath: path.join(workPath, name) })
  }
  const meta = { skipDownload: true }
  const { output } = await build({
    files,
    entrypoint: 'index.mjs',
    workPath,
    repoRootPath: workPath,
    // Without its helpers, which would read the body before hono.
    config: { helpers: false },
    meta,
  })
  return output
}

test('our layout names the runtime, the entry and the launcher that @vercel/node names', async () => {
  const { runtime, handler, launcherType, shouldAddHelpers } = JSON.parse(readFileSync(written, 'utf8'))
  expect({ runtime, handler, launcherType, shouldAddHelpers }).toEqual(
    await buildWithVercel().then((output) => ({
      runtime: 'runtime' in output ? output.runtime : undefined,
      handler: 'handler' in output ? output.handler : undefined,
      launcherType: 'launcherType' in output ? output.launcherType : undefined,
      shouldAddHelpers: 'shouldAddHelpers' in output ? output.shouldAddHelpers : undefined,
    })),
  )
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from '#shared/zod.ts'

const root = path.resolve(import.meta.dirname, '../..')
const appSchema = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })),
})

/** Compiles as `npm run upload:weapp -- --send` does before it sends. What the compiler says of itself is passed over. */
function compile(): { files: string[]; bytes: number } {
  const code = `import { compileWeapp } from './scripts/upload/compile-weapp.mjs'
    console.log('\\n' + JSON.stringify(await compileWeapp()))
    process.exit(0)`
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  return z
    .object({ files: z.array(z.string()), bytes: z.number() })
    .parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''))
}

test('WeChat’s own compiler takes the build: no page is lost, and no package is too large', () => {
  const app = appSchema.parse(JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8')))
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap((part) => part.pages.map((page) => `${part.root.replace(/\/$/, '')}/${page}`)),
  ]
  expect(pages.length).toBeGreaterThan(40)

  const { files, bytes } = compile()

  expect(pages.filter((page) => !files.some((file) => file.startsWith(`${page}.`)))).toEqual([])
  expect(bytes).toBeLessThan(4_000_000)
})

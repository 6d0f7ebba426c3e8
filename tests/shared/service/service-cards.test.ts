import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { catalogue } from '#shared/service/catalogue.ts'
import { serviceCards } from '#shared/service/service-cards.gen.ts'

const root = path.resolve(import.meta.dirname, '../../..')

it('the cards are what the script writes from the catalogue', () => {
  const run = () =>
    execFileSync(process.execPath, ['scripts/generate-service-cards.mjs', '--check'], { cwd: root })
  expect(run).not.toThrow()
})

it('there is one card for every item, in the catalogue’s order', () => {
  expect(serviceCards.map((card) => card.code)).toEqual(catalogue.map((item) => item.code))
})

it('neither the cards nor search bring forms, legal texts or a pinyin dictionary to the home page', () => {
  const reached = reach('shared/service/search.ts')
  expect(reached).toContain('shared/service/service-cards.gen.ts')
  const heavy = /catalogue|\/items\/|\/blocks\/|\/legal-bases\/|\/form\/|pinyin|zod/
  expect(reached.filter((file) => heavy.test(file))).toEqual([])
})

/** The files that a file brings with it: what it imports, types apart, and what those import. */
function reach(file: string, seen: string[] = []): readonly string[] {
  if (seen.includes(file)) return seen
  seen.push(file)
  const text = readFileSync(path.join(root, file), 'utf8')
  for (const [, typeOnly, target = ''] of text.matchAll(/^import (type )?[^'"]*['"]([^'"]+)['"]/gm)) {
    if (typeOnly === undefined) reach(path.posix.join(path.posix.dirname(file), target), seen)
  }
  return seen
}

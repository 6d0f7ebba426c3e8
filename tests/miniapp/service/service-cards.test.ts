import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { serviceCards } from '#miniapp/features/service/search/service-cards.ts'
import { catalogue } from '#province/catalogue.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = `shared/provinces/${process.env.PROVINCE ?? 'anhui'}`

it('there is one card for every item, in the catalogue’s order', () => {
  expect(serviceCards.map((card) => card.code)).toEqual(catalogue.map((item) => item.code))
})

it('neither the cards nor search bring forms, legal texts or a pinyin dictionary to the home page', () => {
  const reached = reach('miniapp/src/features/service/search/search.ts')
  expect(reached).toContain(`${folder}/service-cards.gen.ts`)
  const heavy = /catalogue|\/items\/|\/blocks\/|\/legal-bases\/|\/form\/|pinyin|zod/
  expect(reached.filter((file) => heavy.test(file))).toEqual([])
})

/** The files that a file imports directly or indirectly, except for types. */
function reach(file: string, seen: string[] = []): readonly string[] {
  if (seen.includes(file)) return seen
  seen.push(file)
  const text = readFileSync(path.join(root, file), 'utf8')
  for (const [, typeOnly, target = ''] of text.matchAll(/^import (type )?[^'"]*['"]([^'"]+)['"]/gm)) {
    const imported = target.startsWith('#')
      ? target.slice(1).replace(/^province/, folder)
      : path.posix.join(path.posix.dirname(file), target)
    if (typeOnly === undefined) reach(imported, seen)
  }
  return seen
}

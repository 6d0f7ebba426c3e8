import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

const glossary = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
const lastSection = '## Folders that are no words'

/** The words of the product in the order of imports, as the glossary's sections name them. */
export const words = [...glossary.split(lastSection)[0].matchAll(/^## (\S+)$/gm)].map(([, word]) => word)

/** The other folders that the glossary allows, by part. */
export const technicalFolders = new Map(
  [...(glossary.split(lastSection)[1] ?? '').matchAll(/^\| `(\S+)` \| (.*)\|$/gm)].map(([, part, names]) => [
    part,
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  ]),
)

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'
import { listSourceFiles } from './source-files.mjs'
import { technicalFolders, words } from './words.mjs'

/** The first folders below a part. */
function foldersOf(part, files) {
  const below = files.filter((file) => file.startsWith(`${part}/`)).map((file) => file.slice(part.length + 1))
  return new Set(below.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
}

const strangerSentence = (part, folder) =>
  `${part}/${folder}: "${folder}" is no word of docs/glossary.md; move its files into the folder of their word, or name it there among the folders that are no words.`

const looseTestSentence = (file) =>
  `${file}: a test stands in the folder of its word; docs/glossary.md has the words.`

/** Every folder has the name of a word, the same in all parts, and AGENTS.md's map shows all of them. */
export const vocabularyCheck = {
  name: 'vocabulary',
  run: async () => {
    const files = listSourceFiles()
    const map = /## Map\n(.*?)\n## /s.exec(readFileSync(path.join(root, 'AGENTS.md'), 'utf8'))?.[1] ?? ''
    const problems = []
    for (const [part, technical] of technicalFolders) {
      const folders = foldersOf(part, files)
      for (const folder of folders)
        if (!words.includes(folder) && !technical.includes(folder))
          problems.push(strangerSentence(part, folder))
      if (part.startsWith('tests/'))
        for (const file of files.filter((one) => path.dirname(one) === part))
          problems.push(looseTestSentence(file))
      for (const folder of technical)
        if (!folders.has(folder))
          problems.push(`docs/glossary.md: ${part}/${folder} is gone, take it out of the last table.`)
    }
    for (const folder of new Set([...words, ...[...technicalFolders.values()].flat()]))
      if (!new RegExp(`(?<![\\w-])${folder}(?![\\w-])`).test(map))
        problems.push(`AGENTS.md: "${folder}" is missing in the map, say there what the folder holds.`)
    return problems
  },
}

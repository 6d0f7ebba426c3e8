import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'
import { listSourceFiles } from './source-files.mjs'

const longest = 250

const topFolders = new Set([
  '.ci',
  'deploy',
  'docs',
  'functions',
  'miniapp',
  'scripts',
  'shared',
  'supabase',
  'tests',
])

/** Words that say nothing: a file is named for the thing it holds. */
const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'stuff', 'lib2', 'temp', 'tmp'])

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** What may stand between the name and the extension. */
const roles = new Set(['test', 'config', 'gen', 'd', 'bench', 'gallery'])
const code = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.css', '.sql', '.svg'])

/** Vercel, Taro and WeChat expect exactly these names. */
const givenNames = new Set([
  'functions/api/index.ts',
  'miniapp/config/index.ts',
  'miniapp/src/index.html',
  'miniapp/src/custom-tab-bar/index.tsx',
])

/** Studio shows a saved query to staff under its file's name. */
const isSavedQuery = (file) => path.dirname(file) === 'supabase/snippets'

/** Named for a table or a function, which has underscores in SQL. `npm run check` compares them (check-database.mjs). */
const isNamedBySql = (file) =>
  /^(supabase\/(migrations|schemas)|shared\/provinces\/[^/]+\/seeds)\/.*\.sql$/.test(file)

function nameProblems(file) {
  const folders = path.dirname(file).split('/')
  const extension = path.extname(file)
  const [stem, ...middle] = path.basename(file, extension).split('.')
  const problems = []
  if (!topFolders.has(folders[0]) && folders[0] !== '.')
    problems.push(`the folder ${folders[0]}/ is not one of ${[...topFolders].join(', ')}`)
  if (!code.has(extension) || folders[0] === '.' || givenNames.has(file) || isSavedQuery(file))
    return problems
  const words = isNamedBySql(file) ? stem.replace(/^\d{14}_/, '').replaceAll('_', '-') : stem
  if (!kebab.test(words)) problems.push('write the name in kebab-case')
  if (stem === 'index') problems.push('an index file hides where things are: import the file itself')
  for (const word of [...words.split('-'), ...folders.slice(1)])
    if (emptyWords.has(word)) problems.push(`"${word}" says nothing: name it for the thing it holds`)
  for (const role of middle)
    if (!roles.has(role))
      problems.push(`".${role}" is not one of ${[...roles].map((one) => `.${one}`).join(' ')}`)
  if (middle.includes('test') && folders[0] !== 'tests') problems.push('tests live in tests/')
  if (folders[0] === 'tests' && extension === '.tsx' && !middle.includes('test') && folders[1] !== 'support')
    problems.push('what tests share lives in tests/support/')
  return problems
}

function contentProblems(file) {
  if (!code.has(path.extname(file)) || path.extname(file) === '.svg') return []
  const text = readFileSync(path.join(root, file), 'utf8')
  const lines = text.split('\n').length
  const problems = []
  const isData = /\.gen\.\w+$/.test(file) || file.startsWith('supabase/migrations/')
  if (lines > longest && !isData)
    problems.push(`${lines} lines: more than ${longest} are more than one thing, split it`)
  const statements = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line))
  const isReExport = (line) => /^export (\*|\{.*\}|type \{.*\}) (from|as) /.test(line)
  if (/\.tsx?$/.test(file) && statements.length > 0 && statements.every(isReExport))
    problems.push('a file that only re-exports hides where things are: import the files themselves')
  return problems
}

/** The closed file vocabulary: where a file may be, how it is named, and how long it may be. */
export const structureCheck = {
  name: 'structure',
  run: async () =>
    listSourceFiles().flatMap((file) =>
      [...nameProblems(file), ...contentProblems(file)].map((problem) => `${file}: ${problem}`),
    ),
}

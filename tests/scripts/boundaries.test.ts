import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const cruiser = path.join(root, 'tests/node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

type Violation = { from: string; rule: { name: string } }

/** The names of the rules that a tree with these files breaks. */
const brokenRules = (files: Record<string, string>): string[] => [
  ...new Set(
    findViolations(files)
      .map(({ rule }) => rule.name)
      .sort(),
  ),
]

/** The findings of the tool in a tree with these files. */
function findViolations(files: Record<string, string>): Violation[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
  // TypeScript refuses a configuration that finds no file.
  for (const [name, text] of Object.entries({ 'tests/empty.ts': '', ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  for (const name of ['package.json', 'tsconfig.json', 'node_modules'])
    symlinkSync(path.join(root, name), path.join(folder, name))
  symlinkSync(path.join(root, 'tests/tsconfig.json'), path.join(folder, 'tests/tsconfig.json'))
  const tops = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))]
  const config = path.join(root, 'dependency-cruiser.config.mjs')
  const result = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...tops],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  rmSync(folder, { recursive: true })
  const report = JSON.parse(result.stdout) as { summary: { violations: Violation[] } }
  return report.summary.violations
}

const nothing = 'export const nothing = 0\n'
const importing = (what: string) =>
  `import { nothing as theirs } from '${what}'\nexport const nothing = theirs\n`

const directions = [
  ['shared may not use the functions', 'shared/a.ts', 'functions/b.ts', 'shared-stands-alone'],
  ['shared may not use the phone', 'shared/a.ts', 'miniapp/src/lib/b.ts', 'shared-stands-alone'],
  ['the phone may not use the functions', 'miniapp/src/lib/a.ts', 'functions/b.ts', 'phone-knows-no-server'],
  ['the functions may not use the phone', 'functions/a.ts', 'miniapp/src/lib/b.ts', 'server-knows-no-phone'],
  [
    'what is deployed may not use what only runs locally',
    'functions/app.ts',
    'functions/local/b.ts',
    'deployed-functions-stay-apart-from-local',
  ],
  [
    'what is deployed may not use the embedded database',
    'functions/a.ts',
    'supabase/embedded/b.ts',
    'deployed-functions-stay-apart-from-local',
  ],
  [
    'the database may not use the functions',
    'supabase/embedded/a.ts',
    'functions/b.ts',
    'supabase-knows-no-functions',
  ],
  ['nothing may use the tests', 'functions/a.ts', 'tests/support/b.ts', 'nothing-imports-tests'],
  ['lib may not use a component', 'miniapp/src/lib/a.ts', 'miniapp/src/components/b.ts', 'miniapp-lib'],
  [
    'a component may not use a feature',
    'miniapp/src/components/a.ts',
    'miniapp/src/features/b.ts',
    'miniapp-components',
  ],
  [
    'a feature may not use a page',
    'miniapp/src/features/a.ts',
    'miniapp/src/packages/b/b.ts',
    'miniapp-features',
  ],
] as const

/**
 * One tree for all of them, because the tool takes two seconds even for the smallest. Each pair of files has its own
 * number.
 */
const numbered = (name: string, place: number) => name.replace(/(\w)\.ts$/, `$1${place}.ts`)
let violations: Violation[] = []
beforeAll(() => {
  const files = directions.flatMap(([, from, to], place) => {
    const [user, used] = [numbered(from, place), numbered(to, place)]
    const relative = path.relative(path.dirname(user), used)
    return [
      [user, importing(relative.startsWith('.') ? relative : `./${relative}`)],
      [used, nothing],
    ]
  })
  violations = findViolations(Object.fromEntries(files))
})

test.each(directions.map((direction, place) => [...direction, place] as const))(
  '%s',
  (_sentence, from, _to, rule, place) => {
    const broken = violations.filter((violation) => violation.from === numbered(from, place))
    expect(broken.map((violation) => violation.rule.name)).toContain(rule)
  },
)

test('two files may not need each other, not even for a type', () => {
  const files = {
    'functions/a.ts': "import type { B } from './b.ts'\nexport type A = B | 0\n",
    'functions/b.ts': "import type { A } from './a.ts'\nexport type B = A | 1\n",
  }
  expect(brokenRules(files)).toEqual(['no-cycles'])
})

test('zod is imported in shared/zod.ts alone', () => {
  const zod = "export * from 'zod/mini'\n"
  const users = {
    'functions/a.ts': "import '#shared/zod.ts'\n",
    'miniapp/src/lib/a.ts': "import '#shared/zod.ts'\n",
  }
  expect(brokenRules({ 'shared/zod.ts': zod, ...users })).toEqual([])
  expect(brokenRules({ 'functions/a.ts': zod })).toEqual(['zod-comes-through-shared'])
})

describe('what stands in shared', () => {
  const files = {
    'functions/a.ts': importing('#shared/event/kind.ts'),
    'miniapp/src/lib/a.ts': importing('#shared/event/page.ts'),
    'shared/event/page.ts': importing('./kind.ts'),
    'shared/event/kind.ts': nothing,
  }

  test('serves the server too, or goes to the phone', () => {
    expect(brokenRules(files)).toEqual(['shared-serves-the-server'])
  })

  test('serves the phone too, or goes to the server', () => {
    const phone = { 'miniapp/src/lib/a.ts': nothing, 'functions/b.ts': importing('#shared/event/page.ts') }
    expect(brokenRules({ ...files, ...phone })).toEqual(['shared-serves-the-phone'])
  })

  test('may reach one side through another file that both have', () => {
    const both = { 'functions/b.ts': importing('#shared/event/page.ts') }
    expect(brokenRules({ ...files, ...both })).toEqual([])
  })
})

describe('two folders that need each other', () => {
  test('are found though no two files do', () => {
    const files = {
      'functions/wechat/a.ts': importing('../http/b.ts'),
      'functions/http/b.ts': nothing,
      'functions/http/c.ts': importing('../wechat/d.ts'),
      'functions/wechat/d.ts': nothing,
    }
    expect(brokenRules(files)).toEqual(['no-folder-cycles'])
  })

  test('are found where one word uses a later one, also between their subfolders', () => {
    const later = { 'functions/event/a.ts': importing('../signup/b.ts'), 'functions/signup/b.ts': nothing }
    expect(brokenRules(later)).toEqual(['event-stands-below'])
    const below = {
      'miniapp/src/features/event/plan/a.ts': importing('../../signup/form/b.ts'),
      'miniapp/src/features/signup/form/b.ts': nothing,
    }
    expect(brokenRules(below)).toEqual(['event-stands-below'])
  })

  test('are none where a later word uses an earlier one, or a folder its own subfolder', () => {
    const files = {
      'functions/signup/a.ts': importing('../event/plan/b.ts'),
      'functions/event/plan/b.ts': importing('../c.ts'),
      'functions/event/c.ts': nothing,
      'functions/event/d.ts': importing('./plan/b.ts'),
    }
    expect(brokenRules(files)).toEqual([])
  })
})

test('the layers may use what stands below them', () => {
  expect(
    brokenRules({
      'miniapp/src/packages/a/a.tsx': importing('../../features/b.ts'),
      'miniapp/src/features/b.ts': importing('../components/c.ts'),
      'miniapp/src/components/c.ts': importing('#shared/d.ts'),
      'functions/local/e.ts': importing('#shared/d.ts'),
      'shared/d.ts': nothing,
    }),
  ).toEqual([])
})

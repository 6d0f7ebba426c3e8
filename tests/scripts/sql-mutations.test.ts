import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutatedText } from '../mutations/sql/project-copy.ts'
import { sqlMutations } from '../mutations/sql/sql-mutations.ts'

const root = path.resolve(import.meta.dirname, '../..')
const all = Object.values(sqlMutations).flat()

describe('the bugs that npm run test:mutations plants into the database', () => {
  test('still have their place, so that Sun, who changes a rule, moves its bug along', () => {
    for (const mutation of all) {
      const text = readFileSync(path.join(root, 'supabase/schemas', mutation.file), 'utf8')
      expect(mutatedText(mutation, text)).not.toBe(text)
    }
  })

  test('have a name of their own and tests that exist', () => {
    expect(new Set(all.map(({ bug }) => bug)).size).toBe(all.length)
    for (const { noticedBy } of all) {
      expect(noticedBy).not.toEqual([])
      for (const file of noticedBy) expect(existsSync(path.join(root, 'tests', file)), file).toBe(true)
    }
  })

  test('are refused when their text stands nowhere or twice', () => {
    const [first] = all
    if (first === undefined) throw new Error('there are no bugs')
    expect(() => mutatedText(first, '')).toThrow('stands 0 times')
    expect(() => mutatedText(first, first.replace.repeat(2))).toThrow('stands 2 times')
  })
})

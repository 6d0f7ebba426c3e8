import { describe, expect, test } from 'vitest'
import { readReport } from '../mutations/code/results.ts'
import { isBelowGoal, scoreTable } from '../mutations/score.ts'

const mutant = (status: string) => ({
  status,
  mutatorName: 'BooleanLiteral',
  location: { start: { line: 7 } },
})
const money = { part: 'sql/money', noticed: 9, tried: 10, left: 0 }

describe('the scores of npm run test:mutations', () => {
  test('count a change that no test reaches as one that survived, and leave out what was not tried', () => {
    const report = {
      files: {
        'shared/a.ts': { mutants: ['Killed', 'Timeout', 'NoCoverage', 'Survived', 'Ignored'].map(mutant) },
      },
    }
    const survivor = 'shared/a.ts:7 BooleanLiteral '
    expect(readReport(JSON.stringify(report))).toEqual({
      noticed: 2,
      tried: 4,
      survivors: [survivor, survivor],
    })
  })

  test('stand in a table with the sum of each kind, in which is what was not tried', () => {
    const table = scoreTable([money, { part: 'sql/seats', noticed: 0, tried: 0, left: 3 }])
    expect(table).not.toContain('sql/seats')
    expect(table).toContain('| sql/money | 9 | 10 | 90.0 % |  |')
    expect(table).toContain('| **sql** | 9 | 10 | 90.0 % | 3 |')
  })

  test('fall short when a kind was tried as a whole and too little was noticed', () => {
    expect(isBelowGoal([money])).toBe(false)
    expect(isBelowGoal([{ ...money, noticed: 8 }])).toBe(true)
    expect(isBelowGoal([{ ...money, noticed: 8, left: 1 }])).toBe(false)
    expect(isBelowGoal([{ ...money, part: 'shared/form', noticed: 8 }])).toBe(false)
  })
})

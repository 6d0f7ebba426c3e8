import { expect, test } from 'vitest'
import { conditionWords } from '#miniapp/features/event/page/condition-words.ts'
import { sampleEventDetail, samplePool } from '../../support/sample-events.ts'

test('the page says whom the seats of each pool are for, and nothing of a pool for everybody', () => {
  const { conditions } = sampleEventDetail()
  const plain = conditionWords({ conditions, pools: [samplePool] })
  const pools = [
    { ...samplePool, pool: '包河', regionCodes: ['340111'] },
    { ...samplePool, pool: '五十岁以上', age: [50, 120] as [number, number], employers: ['示例公司'] },
    samplePool,
  ]
  expect(conditionWords({ conditions, pools })).toEqual([
    ...plain,
    '名额“包河”：在合肥市包河区工作',
    '名额“五十岁以上”：50–120 岁，限示例公司的职工',
  ])
})

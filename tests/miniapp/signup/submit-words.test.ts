import { expect, test } from 'vitest'
import { submitWords } from '#miniapp/features/signup/form/submit-words.ts'
import { sampleEventDetail, samplePool } from '../../support/sample-events.ts'

test('tells Li Na, a woman, that the seats for women are full and how many wait', () => {
  expect(submitWords(sampleEventDetail(), { sex: '女' }).note).toBe(
    '女士名额已满，提交后进入候补，您前面有 3 位。',
  )
})

test('a full pool that has a name of its own is not taken for a sex', () => {
  const pools = [{ ...samplePool, pool: '包河、蜀山', capacity: 1, taken: 1 }]
  expect(submitWords(sampleEventDetail({ pools }), { sex: '女' }).note).toBe(
    '名额已满，提交后进入候补，您排在最前面。',
  )
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '#miniapp/features/signup/closing-list/sha256.ts'

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('the same as Node says, at every length around a block and for characters of one to four bytes', () => {
  for (let length = 0; length <= 130; length += 1) {
    const text = '12 女 已确认é😀'.repeat(20).slice(0, length)
    // Half of a surrogate pair is not text: Node writes U+FFFD for it.
    if (!/\p{Surrogate}/u.test(text)) expect(sha256(text)).toBe(byNode(text))
  }
})

test('the list of an event with five thousand signups', () => {
  const line = (number: number) => `${number} 女 候补 ${byNode(String(number))}\n`
  const list = Array.from({ length: 5000 }, (_, index) => line(index + 1)).join('')
  expect(sha256(list)).toBe(byNode(list))
  expect(sha256(list.replace('4999 女 候补', '4999 女 已确认'))).not.toBe(byNode(list))
})

import { expect, test } from 'vitest'
import { createTokenOfName } from '#miniapp/lib/token-of-name.ts'

test('who is sent again after a lost answer is the same person, and whoever is next in the queue is another', () => {
  const tokenOf = createTokenOfName()
  const wangFang = tokenOf('示例王芳')
  expect(tokenOf('示例王芳')).toBe(wangFang)
  const liQiang = tokenOf('示例李强')
  expect(liQiang).not.toBe(wangFang)
  expect(tokenOf('示例王芳')).toBe(wangFang)
  expect(createTokenOfName()('示例王芳')).not.toBe(wangFang)
})

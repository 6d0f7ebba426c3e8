import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

type Answer = { event: string; buttonId?: string }

/** A phone where WeChat asks for Wang Fang's agreement when the app needs her photos. */
async function openAsked() {
  const asked: ((resolve: (answer: Answer) => void) => void)[] = []
  const answers: Answer[] = []
  const opened: string[] = []
  app = launch({
    wx: {
      onNeedPrivacyAuthorization: (listener: (typeof asked)[number]) => void asked.push(listener),
      openPrivacyContract: (options: { success?: (result: object) => void }) => {
        opened.push('contract')
        options.success?.({ errMsg: 'openPrivacyContract:ok' })
      },
    },
  })
  const page = app.open('/pages/home/home')
  await page.untilText('首页')
  expect(page.text()).not.toContain('同意并继续')
  expect(asked).toHaveLength(1)
  asked[0]?.((answer) => void answers.push(answer))
  await page.untilText('同意并继续')
  return { page, answers, opened }
}

test('waiting calls continue when she agrees with WeChat’s own button', async () => {
  const { page, answers } = await openAsked()
  const agree = await page.find({ role: 'button', label: '同意并继续' })
  agree.trigger('agreeprivacyauthorization', {}, false)
  await page.until(() => answers[0], 'an answer')
  expect(answers).toEqual([{ event: 'agree', buttonId: 'agree-to-privacy' }])
  await page.until(() => (page.text().includes('同意并继续') ? undefined : true), 'no sheet')
})

test('she may read the whole text first, and may decline', async () => {
  const { page, answers, opened } = await openAsked()
  ;(await page.find({ role: 'button', label: '看《用户隐私保护指引》' })).tap()
  await page.until(() => opened[0], 'the contract')
  ;(await page.find({ role: 'button', label: '不同意' })).tap()
  await page.until(() => answers[0], 'an answer')
  expect(answers).toEqual([{ event: 'disagree' }])
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { anEvent } from '../../support/database/events.ts'
import { type SignupAnswers, tellWho } from '../../support/signup-form.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
/** One place for a team of three or four. */
let id: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await anEvent(app.supabase, {
    kind: '文体活动',
    pools: { 不限: 1 },
    waitlistSize: 0,
    columns: { title: `'示例拔河赛'`, team_min_size: '3', team_max_size: '4' },
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

type Who = Omit<SignupAnswers, 'nickname'>
const wangFang: Who = { fullName: '示例王芳', sex: '女', birthDate: '1992-07-08', phone: '13800000301' }
const liQiang: Who = { ...wangFang, fullName: '示例李强', sex: '男', phone: '13800000302' }

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

async function tellAndAgree(page: Page, who: Who, tellTeam: () => Promise<void>): Promise<void> {
  await tellWho(page, who)
  await press(page, '下一步')
  await tellTeam()
  await press(page, '下一步')
  await page.getByRole('checkbox', { name: /我同意主办方/ }).click()
  await press(page, /^提交/)
}

let invitation: string

test('Wang Fang founds a team on her phone, and copies an invitation for the two who are missing', async () => {
  const wang = await openApp(browser, app, `/event?id=${id}`, { openid: 'wang-fang' })
  await wang.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await sees(wang, '还有 1 队')
  await press(wang, '我要报名')
  await tellAndAgree(wang, wangFang, async () => {
    await wang.getByRole('radio', { name: /新建队伍/ }).click()
    await wang.getByLabel('队名').fill('示例快递队')
  })
  await sees(wang, '队伍“示例快递队”')
  await sees(wang, '还差 2 人，报名截止时不够会解散')
  await takePicture(wang, 'team-captain')
  await press(wang, '邀请队友')
  await sees(wang, '链接已复制，可以发给工友')
  // WeChat reads the team's name before others do.
  await app.runJobs()
  invitation = await wang.evaluate(() => navigator.clipboard.readText())
})

test('the invitation opens the event with the code filled in: Li Qiang joins although no place is left for another team', async () => {
  const stranger = await openApp(browser, app, `/event?id=${id}`, { openid: 'sun-wei' })
  await sees(stranger, '凭邀请码加入队伍')

  const li = await openApp(browser, app, invitation.replace(app.url, ''), { openid: 'li-qiang' })
  await sees(li, '“示例快递队”邀请您加入：现在 1 人，最多 4 人。')
  await takePicture(li, 'team-invited')
  await press(li, '加入队伍')
  await tellAndAgree(li, liQiang, async () => {
    expect(await li.getByLabel('邀请码', { exact: true }).inputValue()).toBe(
      new URL(invitation).searchParams.get('team'),
    )
  })
  await sees(li, '示例李强（我）')
  await sees(li, '待组队')
  const teams = await app.supabase.query(
    `select team.name, array_agg(signup.full_name order by signup.line_number) as people
     from public.teams as team join public.signups as signup on signup.team_id = team.id group by team.name`,
  )
  expect(teams).toEqual([{ name: '示例快递队', people: ['示例王芳', '示例李强'] }])
})

test('Wang Fang asks Li Qiang out; to whom the code leads nowhere, it is said before they fill in a form', async () => {
  const wang = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'wang-fang' })
  await press(wang, /^示例李强，/)
  await takePicture(wang, 'team-member')
  await press(wang, '请示例李强出队')
  await sees(wang, '还差 2 人，报名截止时不够会解散')
  expect(await wang.getByText('示例李强').count()).toBe(0)

  const zhao = await openApp(browser, app, `/event?id=${id}&team=ZZZZ2222`, { openid: 'zhao-lei' })
  await sees(zhao, /邀请码不对/)
})

test('a full team says so to whoever is invited', async () => {
  await app.supabase.query('update public.events set team_max_size = 3 where id = $1', [id])
  for (const number of [1, 2]) {
    const page = await openApp(browser, app, invitation.replace(app.url, ''), { openid: `worker-${number}` })
    await press(page, '加入队伍')
    await tellAndAgree(page, { ...liQiang, fullName: '示例甲', phone: `1380000031${number}` }, () =>
      page.getByLabel('邀请码', { exact: true }).waitFor(),
    )
    await sees(page, /（我）/)
  }
  const zhao = await openApp(browser, app, invitation.replace(app.url, ''), { openid: 'zhao-lei' })
  await sees(zhao, '邀请您的队伍已经满 3 人了。')
  await takePicture(zhao, 'team-full')
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { anEvent } from '../../support/database/events.ts'
import { signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { tellWho } from '../../support/signup-form.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { agreeTo, press, sees } from '../../support/whole-event/taps.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let id: string
const teams = {
  骑手先锋队: ['示例青山', '示例小北', '示例大勇', '示例志强'],
  滨湖环卫一队: ['示例建国', '示例冬梅', '示例春生', '示例夏荷', '示例秋实'],
  物流园搬得动队: ['示例晓东', '示例晓西', '示例晓南'],
}
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await anEvent(app.supabase, {
    kind: '文体活动',
    pools: { 不限: 9 },
    needsReview: true,
    columns: { title: `'示例羽毛球赛'`, team_min_size: '4', team_max_size: '5' },
  })
  await app.supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', '13800000300', $1)`,
    [id],
  )
  await (await signIn(app, 'xu-min')).verifyPhone('13800000300')
  let number = 0
  for (const [teamName, people] of Object.entries(teams)) {
    let invitationCode: string | undefined
    for (const fullName of people) {
      number += 1
      const team = invitationCode ? { invitationCode } : { teamName }
      const body = sampleSignup({ fullName, phone: `138000${10_000 + number}`, ...team })
      const phone = await signIn(app, `player-${number}`)
      const { team: joined } = await phone.call('signUpForEvent', {
        params: { id },
        body,
      })
      invitationCode ??= joined?.invitationCode ?? undefined
    }
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const standings = async () => {
  const rows = await app.supabase.query<{ line: string }>(
    `select team.name || ' ' || captain.full_name || ' ' || captain.status as line from public.teams as team
     join public.signups as captain on captain.team_id = team.id and captain.holds_seat
     where team.event_id = $1 order by team.created_at`,
    [id],
  )
  return rows.map(({ line }) => line)
}
const open = () => openApp(browser, app, `/eventTeams?id=${id}`, { openid: 'xu-min' })

test('Xu Min comes from the event to its teams: who is in, how many are missing, which are short', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${id}`, { openid: 'xu-min' })
  await page.getByRole('button', { name: '队伍', exact: true }).click()
  await sees(page, '3 队 · 12 人')
  await sees(page, '还差 1 人才算报上')
  await sees(page, '5/5 人')
  await takePicture(page, 'teams-all')
  await press(page, '缺人 1')
  await page
    .getByRole('button', { name: '通过整队 5 人：滨湖环卫一队', exact: true })
    .waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '通过整队 3 人：物流园搬得动队', exact: true }).waitFor()
})

test('she passes one whole team and refuses another, and reads first whom that is about', async () => {
  const page = await open()
  await press(page, '通过整队 5 人：滨湖环卫一队')
  await sees(page, '通过“滨湖环卫一队”5 人？')
  await agreeTo(page, '通过')
  await page.getByRole('button', { name: '整队移除：滨湖环卫一队' }).waitFor()
  await press(page, '不通过：骑手先锋队')
  await sees(page, '示例青山、示例小北、示例大勇、示例志强，一共 4 人，都不再参加。')
  await takePicture(page, 'teams-refusing')
  await page.getByRole('radio', { name: '原因：单位或身份核实不了' }).click()
  await press(page, '不通过，通知全队 4 人')
  await page
    .getByRole('button', { name: '通过整队 4 人：骑手先锋队', exact: true })
    .waitFor({ state: 'detached' })
  expect(await standings()).toContain('滨湖环卫一队 示例建国 已确认')
})

test('she gives the team to another captain, signs up a missing one by telephone and reminds who is short', async () => {
  const page = await open()
  await press(page, '换队长：滨湖环卫一队')
  await page.getByRole('dialog').getByText('示例冬梅').click()
  await page.getByRole('radio', { name: '原因：原队长来不了' }).click()
  await press(page, '换队长，通知两人')
  await sees(page, /队长 示例冬梅/)
  await takePicture(page, 'teams-captain')
  expect(await standings()).toContain('滨湖环卫一队 示例冬梅 已确认')

  await press(page, '提醒 1 个缺人的队长')
  await agreeTo(page, '提醒')
  await sees(page, '提醒了 1 位队长')

  await press(page, '代报名 1 人：物流园搬得动队')
  await tellWho(page, { fullName: '示例晓北', sex: '男', birthDate: '1990-01-01', phone: '13800010099' })
  await press(page, '下一步')
  expect(await page.getByLabel('队名', { exact: true }).inputValue()).toBe('物流园搬得动队')
  await page.getByLabel('为什么代报名').fill('队长来电')
  await page.getByRole('radio', { name: /念给本人听/ }).click()
  await press(page, '加到名单')
  await sees(page, '4/5 人')
})

test('she removes a whole team, everybody by name', async () => {
  const page = await open()
  await press(page, '整队移除：滨湖环卫一队')
  await sees(page, /示例冬梅、示例建国.*一共 5 人，都不再参加，名额让给候补第一位/)
  await page.getByRole('radio', { name: '原因：队伍来电退出' }).click()
  await press(page, '整队移除，通知全队 5 人')
  await page.getByRole('button', { name: '换队长：滨湖环卫一队' }).waitFor({ state: 'detached' })
})

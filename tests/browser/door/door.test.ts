import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { giveCamera, holdBeforeCamera } from '../../support/fake-camera.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000300', '340100')`,
  )
  await (await signIn(app, 'xu-min')).verifyPhone('13800000300')
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

let eventId: string
let liQiang: Phone
beforeEach(async () => {
  const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
  eventId = await createEvent(app.supabase, {
    columns: {
      title: '示例冬日漫步',
      starts_at: minutes(60),
      ends_at: minutes(240),
      signup_closes_at: minutes(50),
      cancel_deadline: minutes(50),
    },
  })
  liQiang = await signUp('li-qiang', {
    fullName: '示例李强',
    sex: '男',
    phone: '13800000201',
    nickname: '小北',
  })
  await signUp('wang-fang', { fullName: '示例王芳', sex: '女', phone: '13800000203', nickname: '晴天' })
})

async function signUp(openid: string, changes: Parameters<typeof sampleSignup>[0]): Promise<Phone> {
  const person = await signIn(app, openid)
  await person.call('signUpForEvent', { params: { id: eventId }, body: sampleSignup(changes) })
  return person
}

async function openTicket(openid: string): Promise<Page> {
  const page = await openApp(browser, app, `/ticket?id=${eventId}`, { openid })
  await codeOn(page).waitFor()
  return page
}

async function openDoor(): Promise<Page> {
  const page = await openApp(browser, app, '/mine', { openid: 'xu-min' })
  await giveCamera(page)
  await page.goto(`${app.url}/door?id=${eventId}`)
  return page
}

const codeOn = (page: Page) => page.getByRole('img', { name: /签到票码/ })
const newest = (page: Page) => page.getByRole('alert').first()
const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

test('Li Qiang’s code is read from his screen, and he is in; Wang Fang’s is read without signal, amber until the server knows', async () => {
  const [li, wang] = [await openTicket('li-qiang'), await openTicket('wang-fang')]
  await sees(li, 'M01')
  await takePicture(li, 'ticket')
  const door = await openDoor()
  await sees(door, '2 张票')
  await sees(door, '到场 0/2')
  await takePicture(door, 'door')

  await holdBeforeCamera(door, codeOn(li))
  await sees(door, 'M01 已签到')
  await sees(door, '到场 1/2')
  await li.reload()
  await sees(li, /进场/)
  await takePicture(li, 'ticket-arrived')

  await door.context().setOffline(true)
  await wang.context().setOffline(true)
  const before = await wang.locator('.ticket-code__picture img').getAttribute('src')
  await expect
    .poll(() => wang.locator('.ticket-code__picture img').getAttribute('src'), { timeout: 15_000 })
    .not.toBe(before)
  await holdBeforeCamera(door, codeOn(wang))
  await sees(door, 'F01 没有信号，先记下了')
  await sees(door, '待同步 1')
  expect(await newest(door).getAttribute('class')).toContain('tint-amber')
  expect(await door.getByText('F01 已签到').count()).toBe(0)
  await takePicture(door, 'door-offline')

  await door.context().setOffline(false)
  await sees(door, 'F01 已签到')
  expect(await door.getByText('待同步').count()).toBe(0)
  await sees(door, '到场 2/2')

  // The earlier picture of Li Qiang's code may or may not still be valid. He is checked in either way.
  await holdBeforeCamera(door, undefined)
  await takePicture(door, 'door-both-in')
})

test('a queue survives closing the page and is sent when the page opens again online', async () => {
  const li = await openTicket('li-qiang')
  const door = await openDoor()
  await sees(door, '1 张票')
  await door.context().setOffline(true)
  await holdBeforeCamera(door, codeOn(li))
  await sees(door, 'M01 没有信号，先记下了')
  const phone = door.context()
  await door.close()
  await phone.setOffline(false)
  const again = await phone.newPage()
  await giveCamera(again)
  await again.goto(`${app.url}/door?id=${eventId}`)
  await sees(again, '到场 1/2')
  expect((await liQiang.call('getMySignup', { params: { id: eventId } }))?.status).toBe('已签到')
})

test('another code and a ticket of another event are refused with a word and a sentence', async () => {
  const li = await openTicket('li-qiang')
  const mine = eventId
  eventId = await createEvent(app.supabase, {
    columns: {
      title: '示例另一场',
      starts_at: new Date(Date.now() + 3_600_000).toISOString(),
      ends_at: new Date(Date.now() + 7_200_000).toISOString(),
      signup_closes_at: new Date(Date.now() + 3_000_000).toISOString(),
      cancel_deadline: new Date(Date.now() + 3_000_000).toISOString(),
    },
  })
  expect(eventId).not.toBe(mine)
  const door = await openDoor()
  await sees(door, '0 张票')
  await holdBeforeCamera(door, codeOn(li))
  await sees(door, '不能进')
  await sees(door, '这是别的活动的票')
  await takePicture(door, 'door-refused')
})

test('Wang Fang forgot her phone: by name and last digits, and Xu Min takes it back with a reason', async () => {
  const door = await openDoor()
  await door.getByRole('button', { name: '按姓名找' }).click()
  await door.getByRole('button', { name: '签到', exact: true }).click()
  await sees(door, '请填写姓名')
  await door.getByLabel('姓名', { exact: true }).fill('示例王芳')
  await door.getByLabel('手机号最后四位').fill('9999')
  await door.getByRole('button', { name: '签到', exact: true }).click()
  await sees(door, '没有找到，请核对姓名和手机尾号')
  await takePicture(door, 'door-by-name')
  await door.getByLabel('手机号最后四位').fill('0203')
  await door.getByRole('button', { name: '签到', exact: true }).click()
  await sees(door, 'F01 已签到')

  await door.getByRole('button', { name: /签到记录/ }).click()
  await door.getByRole('button', { name: /^F01 示\*\*，已签到，撤销签到/ }).click()
  await door.getByRole('button', { name: '撤销签到', exact: true }).click()
  await sees(door, '请选一个理由')
  await door.getByRole('radio', { name: '理由：扫错了人' }).click()
  await takePicture(door, 'door-undo')
  await door.getByRole('button', { name: '撤销签到', exact: true }).click()
  await sees(door, /撤销：扫错了人/)
  await takePicture(door, 'door-records')
})

test('Li Qiang opens his ticket on another phone, brings it there, and the first phone says so', async () => {
  const first = await openTicket('li-qiang')
  const second = await openApp(browser, app, `/ticket?id=${eventId}`, { openid: 'li-qiang' })
  await sees(second, /票在另一部手机上/)
  await takePicture(second, 'ticket-elsewhere')
  await second.getByRole('button', { name: '换到这部手机' }).click()
  await codeOn(second).waitFor()
  await first.reload()
  await sees(first, /票在另一部手机上/)
})

test('a waiting person has no ticket yet, and a person who has not signed in is asked to', async () => {
  await signUp('zhao-lei', { fullName: '示例赵磊', sex: '男', phone: '13800000204' })
  await signUp('sun-wei', { fullName: '示例孙伟', sex: '男', phone: '13800000205' })
  const waiting = await openApp(browser, app, `/ticket?id=${eventId}`, { openid: 'sun-wei' })
  await sees(waiting, '还没有票')
  const stranger = await openApp(browser, app, `/ticket?id=${eventId}`)
  await sees(stranger, '请先登录')
  const worker = await openApp(browser, app, `/door?id=${eventId}`, { openid: 'sun-wei' })
  await sees(worker, '只有活动的组织者能看这一页')
})

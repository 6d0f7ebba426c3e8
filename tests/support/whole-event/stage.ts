import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { giveCamera } from '../fake-camera.ts'
import { signIn } from '../functions/phone.ts'
import { createEvent, sampleSignup } from '../functions/sample-event.ts'
import { type RunningApp, startApp } from '../start-app.ts'
import { openApp } from '../worker-page.ts'
import { chenJing, organizer } from './cast.ts'

/** One event with everything that its people need. */
export type Stage = { app: RunningApp; browser: Browser; eventId: string; close: () => Promise<void> }

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

/** An event that starts within the hour, for two men and three women whom the organizer lets in. */
export async function setStage(): Promise<Stage> {
  const app = await startApp()
  const browser = await launchBrowser()
  const eventId = await createEvent(app.supabase, {
    men: 2,
    women: 3,
    columns: {
      title: '示例冬日漫步',
      needs_review: true,
      starts_at: minutes(60),
      ends_at: minutes(240),
      signup_closes_at: minutes(50),
      cancel_deadline: minutes(50),
    },
  })
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', $1, '340100')`,
    [organizer.phone],
  )
  await (await signIn(app, organizer.openid)).verifyPhone(organizer.phone)
  const close = async () => {
    await browser.close()
    await app.close()
  }
  return { app, browser, eventId, close }
}

/** A person's own window at a page. */
export const openWindow = ({ app, browser, eventId }: Stage, openid: string, page: string): Promise<Page> =>
  openApp(browser, app, `/${page}?id=${eventId}`, { openid })

/** The organizer's window, with a camera, at 我的. */
export async function openOrganizersWindow(stage: Stage): Promise<Page> {
  const page = await openWindow(stage, organizer.openid, 'mine')
  await giveCamera(page)
  await page.reload()
  return page
}

/** Signs up a person without a window. */
export async function signUpUnseen({ app, eventId }: Stage): Promise<void> {
  const phone = await signIn(app, chenJing.openid)
  const { fullName, sex, nickname, introduction } = chenJing
  await phone.call('signUpForEvent', {
    params: { id: eventId },
    body: sampleSignup({ fullName, sex, nickname, introduction, phone: chenJing.phone }),
  })
}

/** Ends the evening: the owner of the tables moves its hours into the past, as staff could in the console. */
export async function letTheEveningPass({ app, eventId }: Stage): Promise<void> {
  await app.supabase.query(
    `update public.events set signup_opens_at = now() - interval '9 days', signup_closes_at = now() - interval '5 hours',
       cancel_deadline = now() - interval '5 hours', starts_at = now() - interval '4 hours', ends_at = now() - interval '1 minute'
     where id = $1`,
    [eventId],
  )
}

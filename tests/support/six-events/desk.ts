import type { Browser } from 'playwright-core'
import type { SignupPayload } from '#shared/signup/signup-payload.ts'
import { launchBrowser } from '../browser.ts'
import { type Hand, handOn } from '../counting-hand.ts'
import { behindTheGuards } from '../database/console.ts'
import { type Phone, signIn } from '../functions/phone.ts'
import { sampleSignup } from '../functions/sample-event.ts'
import { type RunningApp, startApp } from '../start-app.ts'
import { openApp } from '../worker-page.ts'

/** Xu Min, who organizes all events of Hefei's union, with the app and phones for everybody. */
export type Desk = {
  app: RunningApp
  browser: Browser
  /** Somebody's hand on their own phone, at a page of the app. */
  open: (openid: string, address: string) => Promise<Hand>
  close: () => Promise<void>
}

export const organizer = 'xu-min'

export async function openDesk(): Promise<Desk> {
  const app = await startApp()
  const browser = await launchBrowser()
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000300', '340100')`,
  )
  await (await signIn(app, organizer)).verifyPhone('13800000300')
  return {
    app,
    browser,
    open: async (openid, address) => handOn(await openApp(browser, app, address, { openid })),
    close: async () => {
      await browser.close()
      await app.close()
    },
  }
}

/** Signs up a person without a window. Returns their phone. */
export async function signUpUnseen(
  { app }: Desk,
  eventId: string,
  openid: string,
  changes: Partial<SignupPayload>,
): Promise<Phone> {
  const phone = await signIn(app, openid)
  await phone.call('signUpForEvent', { params: { id: eventId }, body: sampleSignup(changes) })
  return phone
}

/** Half an hour before the event begins, or before its session of this number; signups were closed meanwhile. */
export const letBegin = (desk: Desk, eventId: string, session = 1): Promise<void> =>
  shift(
    desk,
    eventId,
    `now() + interval '30 minutes' - coalesce(
       (select session.starts_at from public.event_sessions as session
        where session.event_id = event.id and session.number = ${session}), event.starts_at)`,
  )

/** A minute after the event. */
export const letEnd = (desk: Desk, eventId: string): Promise<void> =>
  shift(desk, eventId, `now() - interval '1 minute' - event.ends_at`)

/** Moves an event with all its times. Nothing about it happens by itself meanwhile. */
async function shift({ app: { supabase } }: Desk, eventId: string, by: string): Promise<void> {
  const [row] = await supabase.query<{ seconds: number }>(
    `select extract(epoch from ${by})::float8 as seconds from public.events as event where event.id = $1`,
    [eventId],
  )
  const moved = (columns: readonly string[]) =>
    columns.map((column) => `${column} = ${column} + make_interval(secs => $2)`).join(', ')
  const moments = ['signup_opens_at', 'signup_closes_at', 'cancel_deadline', 'starts_at', 'ends_at']
  await behindTheGuards(supabase, `update public.events set ${moved(moments)} where id = $1`, [
    eventId,
    row?.seconds,
  ])
  await behindTheGuards(
    supabase,
    `update public.event_sessions set ${moved(['starts_at', 'ends_at'])} where event_id = $1`,
    [eventId, row?.seconds],
  )
}

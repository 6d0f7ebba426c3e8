import { callApi } from '#miniapp/lib/api.ts'
import type { InputOf, Route } from '#miniapp/lib/routes-of-api.ts'
import { keepSession } from '#miniapp/lib/session.ts'
import { withSession } from '#miniapp/lib/sign-in.ts'
import type { Phone } from '../functions/phone.ts'

/** From now on this phone is theirs. */
export async function holdBy(phone: Phone): Promise<void> {
  const expiresAt = new Date(Date.now() + 7_000_000).toISOString()
  keepSession({ token: phone.token, expiresAt, me: await phone.call('getMe') })
}

/** A tap that sends this with the phone's own client, however often it is tapped. */
export const tap =
  <R extends Route>(route: R, input: InputOf<R>) =>
  () =>
    withSession(() => callApi(route, input))

import { type Phone, signIn } from './phone.ts'
import type { TestServer } from './start-test-server.ts'

/** Signs in a person whom staff have named organizer of an event, by the phone number that WeChat verified. */
export async function signInOrganizer(
  server: TestServer,
  { openid, phone, eventId }: { openid: string; phone: string; eventId: string },
): Promise<Phone> {
  await server.supabase.query('insert into public.organizers (name, phone, event_id) values ($1, $2, $3)', [
    '示例组织者',
    phone,
    eventId,
  ])
  const organizer = await signIn(server, openid)
  await organizer.verifyPhone(phone)
  return organizer
}

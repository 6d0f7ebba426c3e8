import type { EncounterEvent, Guest } from './sample-encounter.ts'
import type { TestServer } from './start-test-server.ts'

/** The contact that a person gives to a match. */
export const contact = { phone: '13800000777', wechatName: null }

export const openChoices = ({ organizer, params }: EncounterEvent, minutes = 10) =>
  organizer.call('openChoices', { params, body: { minutes } })

export const closeChoices = ({ organizer, params }: EncounterEvent) =>
  organizer.call('closeChoices', { params })

/** A guest's picks, which replace the earlier ones. */
export const pick = ({ params }: EncounterEvent, { phone }: Guest, ...guests: Guest[]) =>
  phone.call('saveChoices', { params, body: { seats: guests.map(({ seat }) => seat) } })

/** What a guest sees of the event on their phone. */
export const look = ({ params }: EncounterEvent, { phone }: Guest) => phone.call('getEncounter', { params })

/** What the tables' owner can see of an event. */
export const rowsOf = (server: TestServer, table: string, { params }: EncounterEvent) =>
  server.supabase.query(`select * from private.${table} where event_id = $1`, [params.id])

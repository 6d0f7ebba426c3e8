import { defineEndpoint } from '../../foundation/endpoint.ts'
import { countSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

/** What can wait for a worker: a freed seat, a correction, a team that is too small, a ticket, a half-filled form. */
const waitingKinds = ['offer', 'correction', 'team', 'ticket', 'draft'] as const

const waitingItemSchema = z.object({
  kind: z.enum(waitingKinds),
  /** Of the event, the draft, or the reference number: what its page is opened with. */
  id: z.string(),
  /** Which signup for the event; null for the other kinds. */
  signup: z.nullable(z.string()),
  /** The child whom the worker has signed up; null for the worker. */
  childName: z.nullable(z.string()),
  /** The name of the event or of the service. */
  title: z.string(),
  /** When the event begins, or when the draft was saved; null for a correction. */
  at: z.nullable(timestampSchema),
  /** The last moment to act; for a ticket the end of the event. Null for what can wait. */
  until: z.nullable(timestampSchema),
  /** How many materials or team mates are missing; null for the other kinds. */
  missing: z.nullable(countSchema),
  seatLabel: z.nullable(z.string()),
  /** What the form of a draft is opened with; null for the other kinds. */
  serviceCode: z.nullable(z.string()),
  variant: z.nullable(z.string()),
})
export type WaitingItem = z.infer<typeof waitingItemSchema>

/** Unsorted, because what is urgent changes with the hour: the phone sorts by the server's clock, also without a network. */
export const getWaiting = defineEndpoint({
  route: 'GET /waiting',
  caller: 'worker',
  summary: '等我来办的事、未读消息数和我的工会，首页用',
  response: z.object({
    items: z.array(waitingItemSchema),
    unreadMessages: countSchema,
    /** The union that received the worker's last application; null before the first. */
    tradeUnionName: z.nullable(z.string()),
  }),
  errors: [],
})

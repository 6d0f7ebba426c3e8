import type { Endpoint } from '#shared/foundation/endpoint.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import { JsonAnswer } from '../foundation/json-answer.ts'
import type { Context, EndpointHandler } from '../http/handler.ts'
import { whatIsOff } from './own-category.ts'

type Off = ReturnType<typeof whatIsOff>
const ofKind = z.looseObject({ kind: z.string() })
const managed = z.looseObject({ event: ofKind })
const ofService = z.looseObject({ serviceCode: z.string() })
const withId = z.looseObject({ id: z.string() })
const closedReason = '这项服务还没有开通，开通以后会公告。'

/** What ends an event, or tells people of it, stays possible: a category may be lost while people are signed up. */
const endings = /\/(cancellation|messages|finish)$/

/**
 * The handler of an endpoint, within the categories that WeChat has granted: events of a kind that is off are neither listed nor
 * shown, nobody signs up or plans one, and the service is closed with a reason. With all granted it is the handler itself.
 */
export function withinCategories<E extends Endpoint>(
  endpoint: E,
  handle: EndpointHandler<E>,
): EndpointHandler<E> {
  return async (input, context) => {
    const off = whatIsOff(context.runtime.environment.config.grantedCategories)
    if (off.services.length === 0) return handle(input, context)
    await refuseKind(endpoint, input, context, off)
    const answer = await handle(input, context)
    if (answer instanceof JsonAnswer) hide(endpoint, answer.json, off)
    return answer
  }
}

async function refuseKind(
  endpoint: Endpoint,
  input: { params: unknown; body: unknown },
  context: Context,
  off: Off,
) {
  const isOff = (kind: unknown) => off.eventKinds.some((one) => one === kind)
  const planned = z.safeParse(ofKind, input.body)
  if (endpoint.path.startsWith('/organizer/events') && planned.success && isOff(planned.data.kind))
    throw new ApiError('feature_off')
  const named = z.safeParse(withId, input.params)
  if (!named.success || endings.test(endpoint.path)) return
  const event = { event_id: named.data.id }
  const { database } = context
  if (endpoint.path.startsWith('/events/:id') && endpoint.method !== 'GET') {
    if (isOff((await database.ask('get_event', event, ofKind)).kind)) throw new ApiError('feature_off')
  } else if (endpoint.path.startsWith('/organizer/events/:id') && endpoint.method === 'POST') {
    if (isOff((await database.ask('get_managed_event', event, managed)).event.kind))
      throw new ApiError('feature_off')
  }
}

/** Takes out of SQL's answer, which is this request's own, what is off. */
function hide({ method, path }: Endpoint, json: unknown, off: Off): void {
  const route = `${method} ${path}`
  const isOff = (one: unknown) => {
    const { success, data } = z.safeParse(ofKind, one)
    return success && off.eventKinds.some((kind) => kind === data.kind)
  }
  if (route === 'GET /events/:id' && isOff(json)) throw new ApiError('feature_off')
  if (!Array.isArray(json)) return
  if (route === 'GET /events') json.splice(0, json.length, ...json.filter((one) => !isOff(one)))
  if (route === 'GET /service-settings')
    for (const [place, one] of json.entries()) {
      const { success, data } = z.safeParse(ofService, one)
      if (success && off.services.includes(data.serviceCode))
        json[place] = { ...data, isOpen: false, closedReason }
    }
}

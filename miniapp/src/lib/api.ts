import Taro from '@tarojs/taro'
import { offlineError, toApiError } from './api-error.ts'
import { parseJson } from './parse-json.ts'
import type { AnswerOf, InputOf, Route } from './routes-of-api.ts'
import { learnServerClock } from './server-clock.ts'
import { forgetRefusedSession, sessionToken } from './session.ts'

export const apiBase = process.env.WANGONG_API_BASE ?? '/api'

type Query = Record<string, string | number | undefined>
type Parts = { params?: Record<string, string>; query?: Query; body?: object }

/**
 * Calls a route of the contract, with the session if there is one, and returns its data. @throws ApiError with the
 * server's sentence, or `offline` when no answer came, or not a whole one. Every write has a client token or is idempotent, so a failed
 * call can be repeated.
 */
export async function callApi<R extends Route>(route: R, input: InputOf<R>): Promise<AnswerOf<R>> {
  const [method, pattern] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  const { params = {}, query, body } = input as Parts
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const token = sessionToken()
  const askedAt = Date.now()
  const response = await Taro.request({
    url: apiBase + path,
    method,
    data: method === 'GET' ? withValues(query) : (body ?? {}),
    header: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    timeout: 20_000,
    // Taro and WeChat parse in silence: half an answer becomes null, and the page of a hotel's network a text.
    dataType: 'text',
  }).catch((failure: unknown) => {
    // On H5 Taro may reject with an answer that has a status. Without a status there was no answer.
    if (isAnswer(failure)) return failure
    throw offlineError()
  })
  const answer = parseJson(response.data)
  const isDone = response.statusCode >= 200 && response.statusCode < 300
  if (isDone && answer === undefined) throw offlineError()
  if (answer !== undefined) learnServerClock(response.header?.date ?? response.header?.Date, askedAt)
  if (isDone) return answer as AnswerOf<R>
  const error = toApiError(answer, response.statusCode)
  if (error.code === 'unauthenticated') forgetRefusedSession(token)
  throw error
}

/** The parts that have a value. WeChat and Taro would send `undefined` as that word. */
function withValues(query: Query = {}): Query {
  const kept: Query = {}
  for (const [name, value] of Object.entries(query)) if (value !== undefined) kept[name] = value
  return kept
}

function isAnswer(failure: unknown): failure is Taro.request.SuccessCallbackResult {
  return typeof Object(failure).statusCode === 'number'
}

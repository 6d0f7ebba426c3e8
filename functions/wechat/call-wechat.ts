import { setTimeout as wait } from 'node:timers/promises'
import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import { fateOf } from './error-fates.ts'
import { WechatFault } from './wechat-fault.ts'

const timeoutMilliseconds = 5_000
const mostAttempts = 3

/** On success `errcode` is 0 or absent. */
const statusSchema = z.looseObject({ errcode: z.optional(z.int()) })

export type WechatCall = {
  /** The last part of the path, for the log. */
  name: string
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** Sent instead of a JSON body. */
  form?: FormData
}

/** WeChat answered with an error code that asks for a new access token. */
export class WechatTokenRejected extends WechatFault {
  override name = 'WechatTokenRejected'
}

/** A picture, as answered by calls that draw one. */
export class WechatImage {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mimeType: string

  constructor(bytes: Uint8Array<ArrayBuffer>, mimeType: string) {
    this.bytes = bytes
    this.mimeType = mimeType
  }
}

/**
 * One call of WeChat's servers, repeated while they are busy. Throws an ApiError when the phone can act on it, a {@link
 * WechatTokenRejected} when the token is invalid, and a fault otherwise.
 */
export async function callWechat<S extends z.ZodMiniType>(
  environment: Environment,
  call: WechatCall,
  schema: S,
): Promise<z.output<S>> {
  return z.parse(schema, await exchange(environment, call))
}

/** The same for a call that answers a picture on success and JSON with an error code on failure. */
export async function callWechatForImage(environment: Environment, call: WechatCall): Promise<WechatImage> {
  const answer = await exchange(environment, call)
  if (answer instanceof WechatImage) return answer
  throw new WechatFault(call.name, 0)
}

async function exchange(environment: Environment, call: WechatCall): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(environment, call)
    if (answer instanceof WechatImage) return answer
    const errorCode = z.parse(statusSchema, answer).errcode ?? 0
    if (errorCode === 0) return answer
    const fate = fateOf(errorCode)
    const fault = new WechatFault(call.name, errorCode)
    if (fate === undefined) throw fault
    if (fate === 'new-token') throw new WechatTokenRejected(call.name, errorCode)
    if (fate !== 'retry') throw new ApiError(fate, { cause: fault, detail: String(errorCode) })
    if (attempt === mostAttempts) throw new ApiError('wechat_busy', { cause: fault })
    await wait(100 * attempt + Math.random() * 200)
  }
}

/** The picture or the parsed body. A timeout, a broken connection and any other answer count as busy. */
async function send(environment: Environment, call: WechatCall): Promise<unknown> {
  const url = `${environment.config.wechatApiBase}${call.path}?${new URLSearchParams(call.query)}`
  try {
    const response = await environment.wechatFetch(url, {
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(call.form ? { method: 'POST', body: call.form } : {}),
      ...(call.body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(call.body),
          }),
    })
    const mimeType = response.headers.get('content-type') ?? ''
    if (!mimeType.startsWith('image/')) return await response.json()
    return new WechatImage(new Uint8Array(await response.arrayBuffer()), mimeType)
  } catch (error) {
    // The error's message may quote the address, which holds the secret.
    const name = error instanceof Error ? error.name : 'unknown'
    throw new ApiError('wechat_busy', { cause: new Error(`${call.name}: ${name}`) })
  }
}

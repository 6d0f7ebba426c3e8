import { setTimeout } from 'node:timers/promises'
import * as z from '#shared/zod.ts'
import { JsonAnswer } from '../foundation/json-answer.ts'
import { isUndone, toApiError } from './database-error.ts'
import type { SupabaseClient, TokenSource } from './supabase-client.ts'
import type { Database, Json } from './types.gen.ts'

type Functions = Database['api']['Functions']
export type FunctionName = keyof Functions & string

/** The arguments of a function. An argument of type jsonb may be any JSON value. */
export type ArgumentsOf<Name extends FunctionName> = {
  [Key in keyof Functions[Name]['Args']]: Json extends Functions[Name]['Args'][Key]
    ? unknown
    : Functions[Name]['Args'][Key]
}

/** The exposed schema `api`, called as one role or as one worker. */
export type ApiDatabase = {
  /** Passes on SQL's answer. The endpoint's contract checks it before it leaves. */
  call<Name extends FunctionName>(name: Name, args: ArgumentsOf<Name>): Promise<JsonAnswer>
  /** Reads SQL's answer for use in a handler. */
  ask<Name extends FunctionName, S extends z.ZodMiniType>(
    name: Name,
    args: ArgumentsOf<Name>,
    schema: S,
  ): Promise<z.output<S>>
}

/** Two calls that met in a deadlock should not meet again. */
const retryMilliseconds = 100

/** Calls `api` with these tokens, or with the key of the client. */
export function connectApi(client: SupabaseClient, token?: TokenSource): ApiDatabase {
  const send = async (name: string, args: object | undefined) => {
    const request = client.rpc(name, args ?? {})
    return token ? request.setHeader('authorization', `Bearer ${await token()}`) : request
  }
  const sendAgain = async (name: string, args: object | undefined) => {
    await setTimeout(retryMilliseconds * (0.5 + Math.random()))
    return send(name, args)
  }
  const callFunction = async (name: string, args: object | undefined): Promise<unknown> => {
    const first = await send(name, args)
    const { data, error, status } =
      first.error && isUndone(first.error.code, first.status) ? await sendAgain(name, args) : first
    if (error) throw toApiError(error, status, name)
    return data
  }
  return {
    call: async (name, args) => new JsonAnswer(await callFunction(name, args)),
    ask: async (name, args, schema) => z.parse(schema, await callFunction(name, args)),
  }
}

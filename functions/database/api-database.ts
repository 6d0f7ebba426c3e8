import { PostgrestClient } from '@supabase/postgrest-js'
import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { JsonAnswer } from '../http/json-answer.ts'
import { toApiError } from './database-error.ts'
import type { Database, Json } from './types.gen.ts'

type Functions = Database['api']['Functions']
type FunctionName = keyof Functions & string

/** What a function takes. Whatever it takes as jsonb may be anything that JSON can write. */
type ArgumentsOf<Name extends FunctionName> = {
  [Key in keyof Functions[Name]['Args']]: Json extends Functions[Name]['Args'][Key]
    ? unknown
    : Functions[Name]['Args'][Key]
}

/** Longer than any of our functions takes, shorter than the phone's 60 s. */
const timeoutMilliseconds = 15_000

/** The exposed schema `api`, called as one role or one worker. */
export type ApiDatabase = {
  /** Passes SQL's answer on: the endpoint's contract checks it before it leaves. */
  call<Name extends FunctionName>(name: Name, args: ArgumentsOf<Name>): Promise<JsonAnswer>
  /** Reads SQL's answer for our own use. */
  read<Name extends FunctionName, S extends z.ZodMiniType>(
    name: Name,
    args: ArgumentsOf<Name>,
    schema: S,
  ): Promise<z.output<S>>
}

/** A client of `api` that shows this token at every call. */
export function connectWithToken(environment: Environment, token: string): ApiDatabase {
  const { settings, supabaseFetch } = environment
  const client = new PostgrestClient(`${settings.supabaseUrl}/rest/v1`, {
    headers: { apikey: settings.supabaseAnonKey, authorization: `Bearer ${token}` },
    schema: 'api',
    fetch: supabaseFetch,
    timeout: timeoutMilliseconds,
  })
  const callFunction = async (name: string, args: object | undefined): Promise<unknown> => {
    const { data, error, status } = await client.rpc(name, args ?? {})
    if (error) throw toApiError(error, status, name)
    return data
  }
  return {
    call: async (name, args) => new JsonAnswer(await callFunction(name, args)),
    read: async (name, args, schema) => z.parse(schema, await callFunction(name, args)),
  }
}

/** Replaces @supabase/functions-js in the built function: we call no Edge Function. supabase-js passes these names on. */
export class FunctionsClient {
  constructor() {
    throw new Error(
      'Supabase Edge Functions are left out of the bundle: take the line out of scripts/bundle-functions.mjs.',
    )
  }
}
export class FunctionsError extends Error {}
export class FunctionsHttpError extends FunctionsError {}
export class FunctionsFetchError extends FunctionsError {}
export class FunctionsRelayError extends FunctionsError {}
export const FunctionRegion = {}

/** Replaces @supabase/realtime-js in the built function, which listens to no channel. Every client makes one of these. */
export class RealtimeClient {
  setAuth() {}

  channel() {
    throw new Error(
      'Supabase Realtime is left out of the bundle: take its line out of scripts/bundle-functions.mjs.',
    )
  }
}

import type { Health } from '#shared/foundation/endpoints/health.ts'
import type { SignupNeeds } from '#shared/signup/signup-needs.ts'
import { connectAsService, type ServiceAccess } from './database/service-database.ts'
import { createSupabaseClient, type SupabaseClient } from './database/supabase-client.ts'
import type { Environment } from './environment.ts'
import { type BriefCache, createBriefCache } from './http/brief-cache.ts'
import { createPublicAnswers, type PublicAnswers } from './http/public-answers.ts'
import { createSpareRequests, type SpareRequests } from './http/spare-requests.ts'
import { createWechatClient, type WechatClient } from './wechat/wechat-client.ts'

/** What one instance keeps between requests. Nothing is lost when the instance ends. */
export type Runtime = {
  environment: Environment
  /** Uses the anon key. A call as a worker sends that worker's token. */
  supabase: SupabaseClient
  service: ServiceAccess
  wechat: WechatClient
  publicAnswers: PublicAnswers
  spareRequests: SpareRequests
  /** The signup questions of events. Thousands of people need them within a minute, and they rarely change. */
  signupNeeds: BriefCache<SignupNeeds>
  /** Caches the health check, which anybody may call at any rate. */
  health: BriefCache<Health>
}

export function createRuntime(environment: Environment): Runtime {
  const service = connectAsService(environment)
  return {
    environment,
    supabase: createSupabaseClient(environment, environment.config.supabaseAnonKey),
    service,
    wechat: createWechatClient(environment, service.database),
    publicAnswers: createPublicAnswers(environment.now),
    spareRequests: createSpareRequests(environment.now),
    signupNeeds: createBriefCache(environment.now, 2),
    health: createBriefCache(environment.now, 3),
  }
}

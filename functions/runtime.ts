import type { Health } from '#shared/foundation/endpoints/health.ts'
import type { SignupNeeds } from '#shared/signup/signup-needs.ts'
import { connectAsService, type ServiceAccess } from './database/service-database.ts'
import { createSupabaseClient, type SupabaseClient } from './database/supabase-client.ts'
import type { Environment } from './environment.ts'
import { type BriefCache, createBriefCache } from './http/brief-cache.ts'
import { createPublicAnswers, type PublicAnswers } from './http/public-answers.ts'
import { createSpareRequests, type SpareRequests } from './http/spare-requests.ts'
import { createWechatClient, type WechatClient } from './wechat/wechat-client.ts'

/** What one running app keeps between requests. Nothing in it is lost when an instance goes. */
export type Runtime = {
  environment: Environment
  /** With the key of anybody; connections as a worker show that worker's token. */
  supabase: SupabaseClient
  service: ServiceAccess
  wechat: WechatClient
  publicAnswers: PublicAnswers
  spareRequests: SpareRequests
  /** What events ask of whoever signs up: thousands do in one minute, and it hardly ever changes. */
  signupNeeds: BriefCache<SignupNeeds>
  /** Anybody may ask how we are, as often as they like. */
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

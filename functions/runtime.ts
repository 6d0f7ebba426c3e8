import { connectAsService, type ServiceAccess } from './database/service-database.ts'
import type { Environment } from './environment.ts'
import { createPublicAnswers, type PublicAnswers } from './http/public-answers.ts'
import { createWechatClient, type WechatClient } from './wechat/wechat-client.ts'

/** What one running app keeps between requests. Nothing in it is lost when an instance goes. */
export type Runtime = {
  environment: Environment
  service: ServiceAccess
  wechat: WechatClient
  publicAnswers: PublicAnswers
}

export function createRuntime(environment: Environment): Runtime {
  return {
    environment,
    service: connectAsService(environment),
    wechat: createWechatClient(environment),
    publicAnswers: createPublicAnswers(environment.now),
  }
}

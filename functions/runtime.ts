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
  const service = connectAsService(environment)
  return {
    environment,
    service,
    wechat: createWechatClient(environment, service.database),
    publicAnswers: createPublicAnswers(environment.now),
  }
}

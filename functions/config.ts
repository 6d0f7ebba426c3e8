import { refusing } from '#shared/foundation/refusing.ts'
import type { MessageKind } from '#shared/message/message-kind.ts'
import * as z from '#shared/zod.ts'
import packageJson from '../package.json' with { type: 'json' }
import { findSigningKeyFault, parseSigningKey, type SigningKey } from './foundation/signing-key.ts'
import type { AddressSource } from './http/find-caller.ts'
import { findProxyFault, parseProxies } from './http/trusted-proxies.ts'
import { findKeyFault, findPublishedSecret, findSecretFault, findSharedSecret } from './secret-faults.ts'

const required = (name: string) =>
  z.string(`${name} is not set`).check(refusing((value) => findKeyFault(name, value)))
const secret = (name: string) =>
  z.string(`${name} is not set`).check(refusing((value) => findSecretFault(name, value)))
const url = (name: string) => z.url({ protocol: /^https?$/, error: `${name} is not an http address` })

const variablesSchema = z.object({
  VERCEL_GIT_COMMIT_SHA: z.optional(z.string()),
  SUPABASE_URL: url('SUPABASE_URL'),
  SUPABASE_ANON_KEY: required('SUPABASE_ANON_KEY'),
  SUPABASE_SERVICE_ROLE_KEY: required('SUPABASE_SERVICE_ROLE_KEY'),
  SUPABASE_JWT_SECRET: z
    .string('SUPABASE_JWT_SECRET is not set')
    .check(
      refusing((value) =>
        value.trimStart().startsWith('{')
          ? findSigningKeyFault('SUPABASE_JWT_SECRET', value)
          : findSecretFault('SUPABASE_JWT_SECRET', value),
      ),
    ),
  SUPABASE_JWT_KEY_ID: z.optional(required('SUPABASE_JWT_KEY_ID')),
  SESSION_SECRET: secret('SESSION_SECRET'),
  JOBS_SECRET: secret('JOBS_SECRET'),
  CHOICE_SECRET: secret('CHOICE_SECRET'),
  WECHAT_APP_ID: required('WECHAT_APP_ID'),
  WECHAT_APP_SECRET: required('WECHAT_APP_SECRET'),
  WECHAT_API_BASE: z._default(url('WECHAT_API_BASE'), 'https://api.weixin.qq.com'),
  WECHAT_TEMPLATE_APPLICATION: z.optional(z.string()),
  WECHAT_TEMPLATE_SIGNUP: z.optional(z.string()),
  WECOM_WEBHOOK_URL: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]+$/,
          'WECOM_WEBHOOK_URL is no address of a WeCom robot',
        ),
      ),
  ),
  SMS_GATEWAY_URL: z.optional(
    z.url({ protocol: /^https$/, error: 'SMS_GATEWAY_URL is not an https address' }),
  ),
  SMS_GATEWAY_SECRET: z.optional(secret('SMS_GATEWAY_SECRET')),
  SMS_DAILY_LIMIT: z._default(
    z.coerce
      .number()
      .check(
        z.int('SMS_DAILY_LIMIT is no whole number'),
        z.gte(1, 'SMS_DAILY_LIMIT is below 1'),
        z.lte(90_000, 'SMS_DAILY_LIMIT is above 90000'),
      ),
    2000,
  ),
  ALLOWED_ORIGINS: z._default(z.string(), ''),
  VERCEL: z.optional(z.string()),
  TRUSTED_PROXIES: z._default(z.string().check(refusing(findProxyFault)), ''),
})

/** The configuration of the functions, checked once at the start. */
export type Config = {
  version: string
  supabaseUrl: string
  supabaseAnonKey: string
  supabaseServiceRoleKey: string
  /** Signs the tokens with which a worker is let into database and storage. */
  supabaseJwtSecret: SigningKey
  sessionSecret: string
  jobsSecret: string
  /** The key of mutual choice. With it and the database, somebody could read who picked whom. */
  choiceSecret: string
  wechatAppId: string
  wechatAppSecret: string
  wechatApiBase: string
  /** The ids of the message templates in WeChat's console. A kind without an id is shown in the message center only. */
  messageTemplates: Partial<Record<MessageKind, string>>
  /** The webhook of the 企业微信 robot that tells staff each morning what waits. Secret. Without it there is no digest. */
  wecomWebhookUrl?: string | undefined
  /** Origins of H5 builds on other hosts. Pages of the same origin need none. */
  allowedOrigins: readonly string[]
  /** The gateway that sends sign-in codes by SMS. */
  smsGateway?: { url: string; secret: string } | undefined
  /** The daily limit of sign-in codes for all phones together. */
  smsDailyLimit: number
  /** How the caller's address is found. Without it no address is counted, as on a developer's computer. */
  addressSource?: AddressSource | undefined
}

/** A value is missing or unsafe. `message` is one sentence for the person who starts the server. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Parses the configuration of a deployment from environment variables. Throws a {@link ConfigError} when a value is
 * missing or unsafe. Local mode makes its own configuration.
 */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  // An empty line of an .env file is a value that is not set.
  const given = Object.entries(variables).filter(([, value]) => value?.trim())
  const result = z.safeParse(variablesSchema, Object.fromEntries(given))
  if (!result.success) {
    throw new ConfigError(`${result.error.issues.map((issue) => issue.message).join('; ')}.`)
  }
  const values = result.data
  const config: Config = {
    version: values.VERCEL_GIT_COMMIT_SHA?.slice(0, 12) ?? packageJson.version,
    supabaseUrl: values.SUPABASE_URL.replace(/\/$/, ''),
    supabaseAnonKey: values.SUPABASE_ANON_KEY,
    supabaseServiceRoleKey: values.SUPABASE_SERVICE_ROLE_KEY,
    supabaseJwtSecret: parseSigningKey(values.SUPABASE_JWT_SECRET, values.SUPABASE_JWT_KEY_ID),
    sessionSecret: values.SESSION_SECRET,
    jobsSecret: values.JOBS_SECRET,
    choiceSecret: values.CHOICE_SECRET,
    wechatAppId: values.WECHAT_APP_ID,
    wechatAppSecret: values.WECHAT_APP_SECRET,
    wechatApiBase: values.WECHAT_API_BASE.replace(/\/$/, ''),
    messageTemplates: {
      ...(values.WECHAT_TEMPLATE_APPLICATION ? { application: values.WECHAT_TEMPLATE_APPLICATION } : {}),
      ...(values.WECHAT_TEMPLATE_SIGNUP ? { signup: values.WECHAT_TEMPLATE_SIGNUP } : {}),
    },
    wecomWebhookUrl: values.WECOM_WEBHOOK_URL,
    allowedOrigins: values.ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    smsGateway: parseSmsGateway(values),
    smsDailyLimit: values.SMS_DAILY_LIMIT,
    // Vercel writes this header and overwrites what a caller sends.
    addressSource: values.VERCEL
      ? { header: 'x-vercel-forwarded-for' }
      : { proxies: parseProxies(values.TRUSTED_PROXIES) },
  }
  const danger = findDevelopmentValue(config, values.SUPABASE_JWT_SECRET)
  if (danger) throw new ConfigError(`Production refuses to start: ${danger}.`)
  return config
}

function parseSmsGateway(values: {
  SMS_GATEWAY_URL?: string | undefined
  SMS_GATEWAY_SECRET?: string | undefined
}): Config['smsGateway'] {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_SECRET: gatewaySecret } = values
  if (url === undefined) return undefined
  if (gatewaySecret === undefined) throw new ConfigError('SMS_GATEWAY_SECRET is not set.')
  return { url, secret: gatewaySecret }
}

/** Why this configuration would let anybody in, or undefined. */
function findDevelopmentValue(config: Config, jwtSecret: string): string | undefined {
  if (new URL(config.wechatApiBase).protocol !== 'https:' || isLoopback(config.wechatApiBase)) {
    return `WECHAT_API_BASE is ${config.wechatApiBase}, which is not WeChat`
  }
  if (new URL(config.supabaseUrl).protocol !== 'https:' && !isLoopback(config.supabaseUrl)) {
    return `SUPABASE_URL is ${config.supabaseUrl}, which sends every key and every answer unencrypted`
  }
  const secrets = {
    SUPABASE_ANON_KEY: config.supabaseAnonKey,
    SUPABASE_SERVICE_ROLE_KEY: config.supabaseServiceRoleKey,
    WECHAT_APP_SECRET: config.wechatAppSecret,
    SMS_GATEWAY_SECRET: config.smsGateway?.secret,
    SUPABASE_JWT_SECRET: jwtSecret,
    SESSION_SECRET: config.sessionSecret,
    JOBS_SECRET: config.jobsSecret,
    CHOICE_SECRET: config.choiceSecret,
  }
  const known = findPublishedSecret(secrets) ?? findSharedSecret(secrets)
  if (known) return known
  if (config.allowedOrigins.includes('*')) return 'ALLOWED_ORIGINS allows every site'
  return undefined
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    hostname === '0.0.0.0' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}

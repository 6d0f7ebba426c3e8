import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { handlers } from '#functions/handlers.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Caller } from '#shared/foundation/endpoint.ts'
import { endpoints } from '../functions/endpoints.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** The roles that may call the function of an endpoint: what anybody may see, signed-in workers may see too. */
const rolesOf = (caller: Caller) => (caller === 'anyone' ? ['anon', 'authenticated'] : ['authenticated'])

/** WeChat's client uses the service's database. Elsewhere the code says `service.database`. */
const isService = (file: string, receiver: string) =>
  receiver.endsWith('service.') || file.startsWith('functions/wechat/')

const callOf = /([\w.]*)database\s*\.(?:call|ask)\(\s*'(\w+)'/g
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function listCallers(): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (name: string, roles: string[]) =>
    found.set(name, new Set([...(found.get(name) ?? []), ...roles]))
  const callers = new Map<string, Caller>()
  for (const [name, handling] of Object.entries(handlers)) {
    const { caller } = endpoints[name as EndpointName]
    if ('calls' in handling) add(handling.calls, rolesOf(caller))
    else callers.set(kebab(name), caller)
  }
  for (const file of globSync('functions/**/*.ts', { cwd: root })) {
    const roles = rolesOf(callers.get(path.basename(file, '.ts')) ?? 'worker')
    for (const [, receiver = '', name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(callOf))
      add(name, isService(file, receiver) ? ['service_role'] : roles)
  }
  return Object.fromEntries([...found].map(([name, roles]) => [name, [...roles].sort()]))
}

/**
 * Who may call which function of schema api: the callers of its endpoints, and the service when the functions call it
 * with the service key. Everything else can be called by nobody.
 */
export const apiCallers: Record<string, readonly string[]> = listCallers()

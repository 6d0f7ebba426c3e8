import { type BlockList, isIPv6 } from 'node:net'
import { parseAddress } from './parse-address.ts'

/** How the address of whoever calls is known. */
export type AddressSource =
  /** The platform in front writes this header itself and lets no caller set it; of a list the last entry counts. */
  | { header: string }
  /** The connection tells it; these proxies, and nobody else, are believed when they forward for somebody. */
  | { proxies: BlockList }

/**
 * The address of whoever calls, as `parseAddress` spells it, or undefined when nobody knows. `peerAddress` is the other end of the
 * connection. From there `x-forwarded-for` is read backwards for as long as a trusted proxy wrote the entry: whatever stands
 * before, the caller may have invented.
 */
export function findCaller(
  source: AddressSource,
  headers: Headers,
  peerAddress: string | null | undefined,
): string | undefined {
  if ('header' in source) return parseAddress(headers.get(source.header)?.split(',').at(-1))
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? []
  let caller = parseAddress(peerAddress)
  while (caller && isIn(source.proxies, caller)) {
    const before = parseAddress(forwarded.pop())
    // A proxy that forwards for nobody we can read answers for it itself.
    if (!before) break
    caller = before
  }
  return caller
}

const isIn = (list: BlockList, address: string) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

import { type BlockList, isIPv6 } from 'node:net'
import { parseAddress } from './parse-address.ts'

/** How the caller's address is found. */
export type AddressSource =
  /** The platform writes this header and overwrites what a caller sends. The last entry of a list counts. */
  | { header: string }
  /** The address comes from the connection. Only these proxies are believed when they forward for somebody. */
  | { proxies: BlockList }

/**
 * The caller's address in the spelling of `parseAddress`, or undefined when it is unknown. `peerAddress` is the other
 * end of the connection. From there `x-forwarded-for` is read backwards while the entry was written by a trusted proxy;
 * earlier entries may be invented.
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
    // A proxy whose entry cannot be read counts as the caller.
    if (!before) break
    caller = before
  }
  return caller
}

const isIn = (list: BlockList, address: string) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

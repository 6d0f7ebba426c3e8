import { isIP } from 'node:net'

/**
 * Whose network a forwarded address is of, or undefined when it is none: an IPv4 address itself, of IPv6 the first 64 bits,
 * since one household has all that begin with them. Of several entries the last counts: a proxy that adds to what it
 * received adds there (nginx's `$proxy_add_x_forwarded_for`), and whatever stands before it the caller may have invented.
 */
export function readNetwork(forwarded: string | null): string | undefined {
  const address = forwarded?.split(',').at(-1)?.trim() ?? ''
  const version = isIP(address)
  if (version === 0) return undefined
  if (version === 4) return address
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1]
  return mapped ?? expandIpv6(address).slice(0, 4).join(':')
}

/** The eight groups of an IPv6 address. */
function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [left, right] = [groups(head), groups(tail ?? '')]
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...(tail === undefined ? [] : zeros), ...right].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}

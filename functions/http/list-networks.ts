import { isIPv6 } from 'node:net'

/** The network that requests are counted under: its name, and how many times the limit it gets. */
export type Network = { name: string; share: number }

/**
 * The networks of an address in the spelling of `parseAddress`. An IPv4 address is one network. In IPv6 a household or
 * a phone has all addresses with the same first 64 bits, and a rented server often 48 bits. The larger network gets ten
 * times the limit, because a carrier puts many phones in it.
 */
export function listNetworks(address: string): Network[] {
  if (!isIPv6(address)) return [{ name: address, share: 1 }]
  const groups = expandIpv6(address)
  return [
    { name: groups.slice(0, 4).join(':'), share: 1 },
    { name: groups.slice(0, 3).join(':'), share: 10 },
  ]
}

/** The eight groups of an IPv6 address. */
function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [left, right] = [groups(head), groups(tail ?? '')]
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...(tail === undefined ? [] : zeros), ...right]
}

import { isIPv6 } from 'node:net'

/** A network that requests are counted under: its name, and how many callers' limits it gets. */
export type Network = { name: string; share: number }

/**
 * Whose network an address is of, as `parseAddress` spells it. An IPv4 address is one by itself. Of IPv6 a household or a
 * phone has all addresses that begin with the same 64 bits, and whoever rents a server often 48: those together may do ten
 * times as much, since a carrier puts many phones there.
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

import { BlockList, isIP } from 'node:net'

/** A range with fewer bits is not a network of proxies (fc00::/7 is the widest private one). */
const fewestBits = 7

const listEntries = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)

type Range = { address: string; family: 'ipv4' | 'ipv6'; bits: number }

function parseRange(entry: string): Range | undefined {
  const [, address = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
  const version = isIP(address)
  if (version === 0) return undefined
  const most = version === 4 ? 32 : 128
  const bits = prefix === undefined ? most : Number(prefix)
  return bits > most ? undefined : { address, family: version === 4 ? 'ipv4' : 'ipv6', bits }
}

/** What is wrong with the setting TRUSTED_PROXIES, or undefined. */
export function findProxyFault(text: string): string | undefined {
  for (const entry of listEntries(text)) {
    const range = parseRange(entry)
    if (!range)
      return `TRUSTED_PROXIES names ${JSON.stringify(entry)}, which is no address and no range such as 10.0.0.0/8`
    if (range.bits < fewestBits)
      return `TRUSTED_PROXIES trusts ${JSON.stringify(entry)}, which is half the world: name your own proxies`
  }
  return undefined
}

/** The addresses and ranges of a valid setting, separated by commas: `10.0.0.5, 2001:db8:7::/48`. */
export function parseProxies(text: string): BlockList {
  const proxies = new BlockList()
  for (const entry of listEntries(text)) {
    const range = parseRange(entry)
    if (range) proxies.addSubnet(range.address, range.bits, range.family)
  }
  return proxies
}

import { isIP, SocketAddress } from 'node:net'

/**
 * An IP address as one spells it, or undefined when a text is none: without port, brackets and zone, IPv6 shortened and in
 * small letters, an IPv4 address that IPv6 wraps (`::ffff:203.0.113.7`) as the IPv4 address it is.
 */
export function parseAddress(text: string | null | undefined): string | undefined {
  const written = text?.trim() ?? ''
  const address =
    /^\[([^\]]+)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written
  const version = isIP(address)
  if (version !== 6) return version === 4 ? address : undefined
  const spelled = new SocketAddress({ address, family: 'ipv6' }).address
  return /^::ffff:([\d.]+)$/.exec(spelled)?.[1] ?? spelled
}

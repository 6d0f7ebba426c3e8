import { isIP, SocketAddress } from 'node:net'

/**
 * The normalized spelling of an IP address, or undefined when the text is none. It has no port, brackets or zone; IPv6
 * is shortened and in lower case; an IPv4 address inside IPv6 (`::ffff:203.0.113.7`) becomes IPv4.
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

/** The bytes of a text as UTF-8: phones in WeChat have no TextEncoder. Throws at half of a surrogate pair. */
export function utf8(text: string): Uint8Array {
  const characters = encodeURIComponent(text).replace(/%(..)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Uint8Array.from(characters, (character) => character.charCodeAt(0))
}

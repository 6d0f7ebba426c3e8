import { toHex } from '#shared/foundation/hex.ts'

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractions of a prime's root: FIPS 180-4 takes its constants from there. */
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0

const primes: number[] = []
for (let number = 2; primes.length < 64; number += 1)
  if (primes.every((prime) => number % prime !== 0)) primes.push(number)
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/**
 * SHA-256 of a text as UTF-8, in lower-case hexadecimal, by FIPS 180-4. WeChat's phones have neither WebCrypto nor
 * TextEncoder; half a megabyte takes a fraction of a second.
 */
export function sha256(text: string): string {
  const message = padded(utf8(text))
  const view = new DataView(message.buffer)
  const hash = Int32Array.from(start)
  const words = new Int32Array(64)
  for (let block = 0; block < message.length; block += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(block + index * 4)
    addBlock(hash, words)
  }
  const bytes = new DataView(new ArrayBuffer(32))
  hash.forEach((word, index) => {
    bytes.setInt32(index * 4, word)
  })
  return toHex(new Uint8Array(bytes.buffer))
}

function addBlock(hash: Int32Array, words: Int32Array): void {
  const at = (list: Int32Array, index: number) => list[index] ?? 0
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(words, index - 15), at(words, index - 2)]
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const great = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = at(words, index - 16) + small + at(words, index - 7) + great
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let index = 0; index < 64; index += 1) {
    const great = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + great + ((e & f) ^ (~e & g)) + at(constants, index) + at(words, index)) | 0
    const small = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = at(hash, index) + word
  })
}

/** A one bit, zeros, and the length in bits, to whole blocks of 64 bytes. */
function padded(bytes: number[]): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  message.set(bytes)
  message[bytes.length] = 0x80
  new DataView(message.buffer).setUint32(message.length - 4, bytes.length * 8)
  return message
}

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}

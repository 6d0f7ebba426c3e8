import { sha256 as hash } from '@noble/hashes/sha2.js'
import { toHex } from '#shared/foundation/hex.ts'
import { utf8 } from '../../../lib/utf8.ts'

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. Phones in WeChat have no WebCrypto. */
export const sha256 = (text: string): string => toHex(hash(utf8(text)))

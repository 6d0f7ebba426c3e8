import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type Contact, contactSchema } from '#shared/encounter/contact.ts'
import * as z from '#shared/zod.ts'

/** Every contact is padded to this length, so that the sealed length reveals nothing. */
const paddedLength = 96
const ivLength = 12
const tagLength = 16

const keyFrom = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'contacts of matched people', 32))

/** Seals a contact (AES-256-GCM) for one place. It cannot be opened when it is moved to another place. */
export function sealContact(secret: string, place: string, contact: Contact): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv).setAAD(Buffer.from(place))
  const plain = JSON.stringify(contact).padEnd(paddedLength)
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** Opens a contact that {@link sealContact} sealed for this place. Throws on anything else. */
export function openContact(secret: string, place: string, sealed: string): Contact {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, ivLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-tagLength))
  const plain = Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()])
  return z.parse(contactSchema, JSON.parse(plain.toString('utf8')))
}

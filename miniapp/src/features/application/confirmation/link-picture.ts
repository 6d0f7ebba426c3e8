import type { ConfirmationLink } from '#shared/application/endpoints/confirmations.ts'
import { qrPicture } from '../../../lib/qr-picture.ts'
import { linkOf } from './link-of.ts'

/** What is scanned: in a browser the page's own address, in WeChat the mini-program code, when WeChat has drawn one. */
export function linkPicture({ token, picture }: ConfirmationLink): string | null {
  return process.env.TARO_ENV === 'h5' ? qrPicture(linkOf(token)) : picture
}

import type { ConfirmationLink } from '#shared/application/endpoints/confirmations.ts'
import { qrPicture } from '../../../lib/qr-picture.ts'
import { linkOf } from './link-of.ts'

/** The code to scan: the page's address in a browser, and the mini-program code in WeChat, when WeChat has drawn one. */
export function linkPicture({ token, picture }: ConfirmationLink): string | null {
  return process.env.TARO_ENV === 'h5' ? qrPicture(linkOf(token)) : picture
}

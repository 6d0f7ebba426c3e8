import { type PictureOf, pictureForm } from './picture-form.ts'

/** The page that takes a picture. Caches must not keep it, and no other page may frame it. */
export function showPictureForm(of: PictureOf): Response {
  const { html, policy } = pictureForm(of)
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}

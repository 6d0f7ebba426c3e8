import { province } from '#province/facts/province.ts'
import { attachmentDisposition } from '../../http/attachment-disposition.ts'
import { maskDrafts } from './mask-drafts.ts'
import type { MyData } from './my-data.ts'
import { renderMyData } from './render-my-data.ts'

const types = { json: 'application/json', html: 'text/html' } as const

/** The worker's data as a file. Caches must not keep it. */
export function personalDataResponse(data: MyData, format: 'json' | 'html', madeAt: Date): Response {
  const masked: MyData = { ...data, drafts: maskDrafts(data.drafts) }
  const text =
    format === 'html'
      ? renderMyData(masked, madeAt)
      : JSON.stringify({ madeAt: madeAt.toISOString(), ...masked }, null, 2)
  return new Response(text, {
    headers: {
      'content-type': `${types[format]}; charset=utf-8`,
      'content-disposition': attachmentDisposition(
        `${province.product}-我的信息.${format}`,
        `my-data.${format}`,
      ),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

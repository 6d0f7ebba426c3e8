import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { apiBase } from '../../lib/api.ts'
import { sessionToken } from '../../lib/session.ts'

/** Paths of pictures on this phone by attachment id: chosen here, or fetched before. */
const known = new Map<string, string>()

export function rememberPicture(id: string, path: string): void {
  known.set(id, path)
}

/** The path of a file's bytes, if they are on this phone already. */
export const knownPicture = (id: string): string | undefined => known.get(id)

/** The path of a file's bytes on this phone. They are fetched `from` where the worker may read them when they are missing. */
export async function findPicture(id: string, from = '/attachments'): Promise<string | undefined> {
  const path = known.get(id)
  if (path) return path
  const answer = await Taro.downloadFile({
    url: `${apiBase}${from}/${id}`,
    header: { authorization: `Bearer ${sessionToken() ?? ''}` },
  })
  if (answer.statusCode !== 200) return undefined
  known.set(id, answer.tempFilePath)
  return answer.tempFilePath
}

/** Where an attachment's picture can be shown from; undefined until it has been fetched, when it cannot be, and for none. */
export function usePicturePath(id: string | undefined, mimeType: string, from?: string): string | undefined {
  const [path, setPath] = useState(known.get(id ?? ''))
  useEffect(() => {
    if (path || !id || !mimeType.startsWith('image/')) return
    let isGone = false
    findPicture(id, from)
      .then((fetched) => !isGone && setPath(fetched))
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [id, mimeType, path, from])
  return path
}

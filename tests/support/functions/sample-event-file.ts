import { sampleJpeg } from './sample-files.ts'

/** A cover as a phone sends it. */
export function sampleEventFile(): FormData {
  const form = new FormData()
  form.set('id', crypto.randomUUID())
  form.set('purpose', '封面')
  form.set('file', new File([new Uint8Array(sampleJpeg())], 'photo.jpg', { type: 'image/jpeg' }))
  return form
}

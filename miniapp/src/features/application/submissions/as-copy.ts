import type { Paper } from '#shared/application/endpoints/papers.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'

/** A paper of before as a file of the draft with this token, which the server copies. */
export const asCopy = ({ id, slot, name, mimeType, byteSize }: Paper, clientToken: string): PendingFile => ({
  ...{ slot, name, mimeType, byteSize },
  id: pairedUuid(id, clientToken),
  path: '',
  copyOf: id,
})

/** A UUID that follows from two others: the same paper in the same form is the same copy, on every phone and after every retry. */
function pairedUuid(one: string, other: string): string {
  const digits = [...one.replaceAll('-', '')].map((digit, place) => {
    const mixed = Number.parseInt(digit, 16) ^ Number.parseInt(other.replaceAll('-', '')[place] ?? '0', 16)
    if (place === 12) return '4'
    return place === 16 ? '8' : mixed.toString(16)
  })
  const text = digits.join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}

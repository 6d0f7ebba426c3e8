import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { keptFileName } from '#shared/form/file-name.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { findPicture } from '../../../form/files/picture-path.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { keepFile } from '../../../lib/kept-file.ts'
import { createUuid } from '../../../lib/uuid.ts'

/**
 * Copies of papers of an earlier application, to be sent with a new one. Their names say when they were handed in, so that staff see which
 * are used again. What cannot be fetched is left out: the form asks for it.
 */
export async function copyPapers(
  papers: ApplicationDetail['attachments'],
  answers: Answers,
  day: string,
): Promise<readonly PendingFile[]> {
  const copies: PendingFile[] = []
  for (const { id, slot, mimeType, byteSize } of papers) {
    const path = await findPicture(id).catch(() => undefined)
    if (path === undefined) continue
    const copy = createUuid()
    const name = filesOf(answers[slot]).find((file) => file.id === id)?.name ?? slot
    copies.push({
      ...{ id: copy, slot, mimeType, byteSize, name: keptFileName(usedAgain(name, day)) },
      path: await keepFile(copy, path),
    })
  }
  return copies
}

/** 照片面（2026年3月2日交过）.jpg; a name that says so already keeps its first day. */
function usedAgain(name: string, day: string): string {
  if (name.includes('交过）')) return name
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, name.length - ending.length)}（${day}交过）${ending}`
}

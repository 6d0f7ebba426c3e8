import type { Paper, PaperOffer } from '#shared/application/endpoints/papers.ts'
import type { PendingFile } from './tray-file.ts'

/** The accepted papers of earlier applications that an open form offers. */
export type PaperOffers = {
  /** Undefined until it is known. */
  offer(): PaperOffer | undefined
  subscribe(listener: () => void): () => void
  /** Asks once, when the first slot is shown. Without an answer the form offers nothing. */
  load(): void
  /** @throws when the consent was not recorded */
  agree(): Promise<void>
  /** The copy of a paper in this form. It has the same id each time, so that a paper is used once. */
  copyOf(paper: Paper): PendingFile
}

/** A paper and its copy in this form. */
type OpenPaper = { paper: Paper; file: PendingFile }

/** The papers of a slot that are not in it yet, as many as it has room for. */
export function listOpenPapers(
  offers: PaperOffers,
  slot: string,
  used: readonly { id: string }[],
  room: number,
): readonly OpenPaper[] {
  const papers = offers.offer()?.papers ?? []
  return papers
    .filter((paper) => paper.slot === slot)
    .map((paper) => ({ paper, file: offers.copyOf(paper) }))
    .filter(({ file }) => used.every(({ id }) => id !== file.id))
    .slice(0, Math.max(room, 0))
}

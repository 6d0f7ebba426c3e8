import type { ReactNode } from 'react'
import type { Paper, PaperOffer } from '#shared/application/endpoints/papers.ts'
import type { PendingFile } from './tray-file.ts'

/** The accepted papers of earlier applications that an open form offers. */
export type PaperOffers = {
  offer(): PaperOffer
  subscribe(listener: () => void): () => void
  /** @throws when the consent was not recorded */
  agree(): Promise<void>
  /** The copy of a paper in this form. It has the same id each time, so that a paper is used once. */
  copyOf(paper: Paper): PendingFile
}

/** Asks once, when the first slot is shown. Undefined when there is nothing to offer. */
export type FindOffers = () => Promise<PaperOffers | undefined>

/** A slot, its files, and how a paper is put into it. */
export type SlotForPapers = {
  slot: string
  label: string
  used: readonly { id: string }[]
  room: number
  onUse: (files: readonly PendingFile[]) => void
}

/** What a form offers, with the views that show it, so that forms without it do not carry them. */
export type OfferedPapers = {
  find: FindOffers
  Card: (props: { papers: FindOffers }) => ReactNode
  Slot: (props: SlotForPapers & { papers: FindOffers }) => ReactNode
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
  return offers
    .offer()
    .papers.filter((paper) => paper.slot === slot)
    .map((paper) => ({ paper, file: offers.copyOf(paper) }))
    .filter(({ file }) => used.every(({ id }) => id !== file.id))
    .slice(0, Math.max(room, 0))
}

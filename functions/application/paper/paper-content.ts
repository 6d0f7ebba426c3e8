/** The content of a paper, before anything is drawn. */
export type Pair = { label: string; value: string }

/** A section has label cells and the tables of its groups, in the order of the form. */
export type Block =
  | { shape: 'pairs'; pairs: readonly Pair[] }
  | { shape: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

export type Section = { title: string; blocks: readonly Block[] }

/** A box to fill in by hand. `prompts` stand at its bottom, from left to right. */
export type SigningArea = { label: string; prompts: readonly string[]; height: number }

export type PaperContent = {
  title: string
  reference: string
  /** The state of the application: which union has it, and since when. */
  facts: readonly Pair[]
  sections: readonly Section[]
  applicantArea: SigningArea
  opinionAreas: readonly SigningArea[]
}

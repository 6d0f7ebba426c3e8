/** What a paper says, before anything is drawn. */
export type Pair = { label: string; value: string }

/** A section is made of label cells and of the sub-tables of its groups, in the form's order. */
export type Block =
  | { shape: 'pairs'; pairs: readonly Pair[] }
  | { shape: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

export type Section = { title: string; blocks: readonly Block[] }

/** A box to be filled in by hand: `prompts` stand at its foot, left to right. */
export type SigningArea = { label: string; prompts: readonly string[]; height: number }

export type PaperContent = {
  title: string
  reference: string
  /** Where the application stands: who has it, since when. */
  facts: readonly Pair[]
  sections: readonly Section[]
  applicantArea: SigningArea
  opinionAreas: readonly SigningArea[]
}

/** A printed table before anything is drawn. */
export type TableColumn = {
  header: string
  /** In points. One column takes what the others leave. */
  width: number | 'rest'
  isCentered?: boolean
  isBold?: boolean
}

export type TableGroup = {
  /** The name of its worksheet. */
  name: string
  /** Stands at the upper right: 女 30 人. */
  headline: string
  rows: readonly (readonly string[])[]
}

/** Each group begins a page. Title, facts and heads stand on every page. */
export type TableSheet = {
  title: string
  /** When, where and who organizes. */
  facts: string
  total: string
  columns: readonly TableColumn[]
  groups: readonly TableGroup[]
  /** Below the last row, or undefined. */
  note: string | undefined
  foot: Foot
}

/** What stands at the bottom of every page, beside its number. */
export type Foot = { left: string; center: string }

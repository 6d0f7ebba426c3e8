import type { NameCard } from './describe-cards.ts'
import type { TableSheet } from './table-sheet.ts'

type Print = (text: string) => string

/** The table with what the font can print. A mark stands for a letter that it lacks, to be written in by hand. */
export const printableTable = (sheet: TableSheet, print: Print): TableSheet => ({
  ...sheet,
  title: print(sheet.title),
  facts: print(sheet.facts),
  groups: sheet.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.map(print)) })),
  foot: { left: print(sheet.foot.left), center: sheet.foot.center },
})

/** The same for cards. */
export const printableCards = (cards: readonly NameCard[], print: Print): NameCard[] =>
  cards.map(({ seat, name, from }) => ({ seat, name: print(name), from: print(from) }))

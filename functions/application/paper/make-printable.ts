import type { Block, Pair, PaperContent } from './paper-content.ts'

type Print = (text: string) => string

/** The same paper with all texts of people made printable. */
export function makePrintable(content: PaperContent, print: Print): PaperContent {
  const pairOf = ({ label, value }: Pair): Pair => ({ label: print(label), value: print(value) })
  const blockOf = (block: Block): Block =>
    block.shape === 'pairs'
      ? { ...block, pairs: block.pairs.map(pairOf) }
      : { ...block, columns: block.columns.map(print), rows: block.rows.map((row) => row.map(print)) }
  return {
    ...content,
    title: print(content.title),
    facts: content.facts.map(pairOf),
    sections: content.sections.map(({ title, blocks }) => ({
      title: print(title),
      blocks: blocks.map(blockOf),
    })),
  }
}

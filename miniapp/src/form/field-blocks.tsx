import { kindOf } from '#shared/form/kinds.ts'
import type { Visible } from '#shared/form/visible.ts'
import { Card } from '../components/card.tsx'
import { FieldList } from './field-list.tsx'
import type { FormStore } from './form-store.ts'
import { useVisible } from './use-visible.ts'

/** Fields on cards: plain questions together, each slot for files and each entry of a group on its own card. */
export function FieldBlocks({ select }: { select: (store: FormStore) => readonly Visible[] }) {
  return (
    <>
      {toBlocks(useVisible(select)).map((block) => {
        const key = block.visible[0]?.path
        const list = <FieldList key={key} visible={block.visible} />
        return block.hasCards ? list : <Card key={key}>{list}</Card>
      })}
    </>
  )
}

type Block = { hasCards: boolean; isAlone: boolean; visible: readonly Visible[] }

function toBlocks(asked: readonly Visible[]): readonly Block[] {
  const blocks: Block[] = []
  for (const one of asked) {
    const kind = kindOf(one.field)
    const hasCards = kind.entryFields !== undefined
    const isAlone = hasCards || kind.holdsFiles === true
    const last = blocks.at(-1)
    if (last && !last.isAlone && !isAlone) {
      blocks[blocks.length - 1] = { ...last, visible: [...last.visible, one] }
    } else blocks.push({ hasCards, isAlone, visible: [one] })
  }
  return blocks
}

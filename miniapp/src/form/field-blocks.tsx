import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { kindOf } from '#shared/form/kinds.ts'
import type { Visible } from '#shared/form/visible.ts'
import { Card } from '../components/card.tsx'
import './field-blocks.css'
import { FieldList } from './field-list.tsx'
import type { FormStore } from './form-store.ts'
import { SlotLimits } from './slot-limits.tsx'
import { useVisible } from './use-visible.ts'

/**
 * Fields on cards: plain questions together until one begins a section, each slot for files and each entry of a group on its own card.
 */
export function FieldBlocks({ select }: { select: (store: FormStore) => readonly Visible[] }) {
  const blocks = toBlocks(useVisible(select))
  const firstSlot = blocks.findIndex((block) => kindOf(block.visible[0].field).holdsFiles)
  return (
    <>
      {blocks.map((block, index) => {
        const { field, path } = block.visible[0]
        const list = <FieldList visible={block.visible} />
        return (
          <Fragment key={path}>
            {index === firstSlot && <SlotLimits />}
            {field.section && <View className="field-section">{field.section}</View>}
            {block.hasCards ? list : <Card>{list}</Card>}
          </Fragment>
        )
      })}
    </>
  )
}

type Block = { hasCards: boolean; isAlone: boolean; visible: readonly [Visible, ...Visible[]] }

function toBlocks(asked: readonly Visible[]): readonly Block[] {
  const blocks: Block[] = []
  for (const one of asked) {
    const kind = kindOf(one.field)
    const hasCards = kind.entryFields !== undefined
    const isAlone = hasCards || kind.holdsFiles === true
    const last = blocks.at(-1)
    if (last && !last.isAlone && !isAlone && !one.field.section) {
      blocks[blocks.length - 1] = { ...last, visible: [...last.visible, one] }
    } else blocks.push({ hasCards, isAlone, visible: [one] })
  }
  return blocks
}

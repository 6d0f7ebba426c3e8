import type { Step } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import type { Visible } from '#shared/form/visible.ts'
import { Card } from '../components/card.tsx'
import { FieldList } from './field-list.tsx'
import type { FormStore } from './form-store.ts'
import { useVisible } from './use-visible.ts'

/** One topic: its plain questions together on a card, each slot for files on its own, each entry of a group on its own. */
export function StepBody({ step }: { step: Step }) {
  const asked = useVisible((store) => listAsked(store, step))
  return (
    <>
      {toBlocks(asked).map((block) => {
        const key = block.visible[0]?.path
        const list = <FieldList key={key} visible={block.visible} />
        return block.hasCards ? list : <Card key={key}>{list}</Card>
      })}
    </>
  )
}

/** What a step asks. Pledges are agreed to on 核对信息, when everything else is in sight. */
function listAsked(store: FormStore, step: Step): readonly Visible[] {
  return store.visible().filter(({ field }) => step.fields.includes(field) && !kindOf(field).isConsent)
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

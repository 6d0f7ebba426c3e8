import { useState } from 'react'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { Button } from '../../components/button.tsx'
import { go } from '../../lib/navigate.ts'
import { readDraft } from '../application/draft.ts'
import { chooseRegion, useChosenRegion } from '../region/chosen-region.ts'
import { RegionSheet } from '../region/region-sheet.tsx'

interface Props {
  item: ServiceItem
  /** The form to begin; none where the item is done through events. */
  itemForm: ItemForm | undefined
  isClosed: boolean
  kind?: 'primary' | 'ghost'
}

/** See the events, go on with a draft, or begin, once the worker's county is known. */
export function StartButton({ item, itemForm, isClosed, kind }: Props) {
  const region = useChosenRegion()
  const [isChoosing, setChoosing] = useState(false)
  if (!itemForm) {
    return (
      <Button kind={kind} onPress={() => void go('events')}>
        查看活动
      </Button>
    )
  }
  if (isClosed) return <Button disabled>暂时不能申请</Button>
  const variant = itemForm.variant ?? undefined
  const fill = () => void go('fill', { service: item.code, variant })
  const hasDraft = readDraft({ serviceCode: item.code, variant: itemForm.variant }) !== undefined
  const words = hasDraft ? '继续填写' : '开始申请'
  return (
    <>
      <Button
        kind={kind}
        label={`${words}${itemForm.name}`}
        onPress={region ? fill : () => setChoosing(true)}
      >
        {words}
        {itemForm.variant && !hasDraft ? itemForm.name : ''}
      </Button>
      <RegionSheet
        open={isChoosing}
        title="您在哪个市上班？"
        value={region}
        onChoose={(code) => {
          chooseRegion(code)
          fill()
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}

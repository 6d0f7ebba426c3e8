import { useState } from 'react'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { Button } from '../../components/button.tsx'
import { FixedFooter } from '../../components/fixed-footer.tsx'
import { go } from '../../lib/navigate.ts'
import { readDraft } from '../application/draft.ts'
import { chooseRegion, useChosenRegion } from '../region/chosen-region.ts'
import { RegionSheet } from '../region/region-sheet.tsx'

interface Props {
  item: ServiceItem
  itemForm: ItemForm | undefined
  isClosed: boolean
}

/** The one thing to do here: see the events, go on with a draft, or begin. */
export function ServiceFooter({ item, itemForm, isClosed }: Props) {
  const region = useChosenRegion()
  const [isChoosing, setChoosing] = useState(false)
  if (!itemForm) {
    return (
      <FixedFooter>
        <Button onPress={() => void go('events')}>查看活动</Button>
      </FixedFooter>
    )
  }
  const variant = itemForm.variant ?? undefined
  const fill = (code: string) => void go('fill', { service: item.code, variant, region: code })
  const hasDraft = readDraft({ serviceCode: item.code, variant: itemForm.variant }) !== undefined
  const subject = itemForm.variant ? itemForm.name : ''
  return (
    <FixedFooter>
      {isClosed ? (
        <Button disabled>暂时不能申请</Button>
      ) : (
        <Button onPress={() => (region ? fill(region) : setChoosing(true))}>
          {hasDraft ? '继续填写' : `开始申请${subject}`}
        </Button>
      )}
      <RegionSheet
        open={isChoosing}
        title="您在哪个市上班？"
        value={region}
        onChoose={(code) => {
          chooseRegion(code)
          fill(code)
        }}
        onClose={() => setChoosing(false)}
      />
    </FixedFooter>
  )
}

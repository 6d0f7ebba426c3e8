import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import type { ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { isDecidedByPlace } from '#shared/trade-union/receiving-union.ts'
import { Button } from '../../../components/button.tsx'
import { go } from '../../../lib/navigate.ts'
import { canSendFromHere } from '../../../lib/sign-in.ts'
import { chooseRegion, useChosenRegion } from '../../trade-union/chosen-region.ts'
import { getChosenTradeUnion } from '../../trade-union/chosen-trade-union.ts'
import { RegionSheet } from '../../trade-union/region-sheet.tsx'
import { readDraft } from '../drafts/draft.ts'
import { forgetFinished } from '../submissions/finished-application.ts'

interface Props {
  item: ServiceItem
  /** The form to begin; absent when the item is done through events. */
  itemForm: ItemForm | undefined
  isClosed: boolean
  /** A draft of it in the worker's account that another phone began. */
  draftId?: string
  kind?: 'primary' | 'ghost'
  /** One is in progress: this begins another. */
  again?: boolean
  /** When a page has several: the service that this one begins, for screen readers. */
  spokenName?: string
}

/** Opens the events, continues a draft, or begins a form once the worker's county is known. */
export function StartButton({ item, itemForm, isClosed, draftId, kind, again, spokenName }: Props) {
  const region = useChosenRegion()
  const [isChoosing, setChoosing] = useState(false)
  const speak = (words: string) => (spokenName ? `${words}：${spokenName}` : undefined)
  if (!itemForm) {
    return (
      <Button kind={kind} label={speak('查看活动')} onPress={() => void go('events')}>
        查看活动
      </Button>
    )
  }
  if (isClosed) {
    return (
      <Button disabled label={speak('现在不能申请')}>
        现在不能申请
      </Button>
    )
  }
  const variant = itemForm.variant ?? undefined
  const fill = (code: string) => {
    forgetFinished({ serviceCode: item.code, variant: itemForm.variant })
    // When nobody can sign in, a filled-in form could not be sent.
    if (canSendFromHere())
      void go('fill', { service: item.code, variant, region: code, union: getChosenTradeUnion() })
    else void go('signIn')
  }
  const isBegunHere = readDraft({ serviceCode: item.code, variant: itemForm.variant }) !== undefined
  const isBegunElsewhere = !isBegunHere && draftId !== undefined
  const start = () => {
    // A draft from another phone brings the county that was chosen there.
    if (isBegunElsewhere) void go('fill', { service: item.code, variant, draft: draftId })
    else if (region) fill(region)
    else if (!isDecidedByPlace(item)) fill(province.code)
    else setChoosing(true)
  }
  const words =
    isBegunHere || isBegunElsewhere
      ? '继续填写'
      : again
        ? '再申请一份'
        : `开始申请${itemForm.variant ? itemForm.name : ''}`
  return (
    <>
      <Button kind={kind} label={speak(words)} onPress={start}>
        {words}
      </Button>
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
    </>
  )
}

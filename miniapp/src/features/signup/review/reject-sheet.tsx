import { Sheet } from '../../../components/sheet.tsx'
import { ReasonForm } from '../acts/reason-form.tsx'

const usualReasons = ['不符合报名条件', '信息填写不完整', '单位或身份核实不了'] as const

interface Props {
  /** The number of people; 0 keeps the panel closed. */
  count: number
  onReject: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason before a refusal. The refused person reads it. */
export function RejectSheet({ count, onReject, onClose }: Props) {
  const whom = count === 1 ? '本人' : ` ${count} 人`
  return (
    <Sheet title={`不通过这 ${count} 人？`} open={count > 0} onClose={onClose}>
      <ReasonForm usual={usualReasons} longest={200} button={`不通过，通知${whom}`} onReason={onReject} />
    </Sheet>
  )
}

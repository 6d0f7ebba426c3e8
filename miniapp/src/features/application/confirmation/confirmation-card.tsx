import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { dayWords, momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { go } from '../../../lib/navigate.ts'

/** The answer of the union's chair, or the way to ask for it. */
export function ConfirmationCard({ application }: { application: ApplicationDetail }) {
  const { reference, canRequestConfirmation, confirmation } = application
  if (!confirmation && !canRequestConfirmation) return null
  const ask = canRequestConfirmation ? () => void go('askConfirmation', { reference }) : undefined
  return (
    <Card list>
      <ListItem title="单位工会确认" note={wordsOf(confirmation)} onPress={ask} />
    </Card>
  )
}

const outcomeWords = { 属实: '确认属实', 不属实: '没有确认', 只留言: '给工作人员留了言' } as const

function wordsOf(confirmation: ApplicationDetail['confirmation']): string {
  if (!confirmation) return '可以请单位工会主席确认，工作人员核对得更快；不请也照常办理'
  const { outcome, answeredAt, confirmer, isVerified, isOpen, expiresAt } = confirmation
  if (outcome && answeredAt) {
    const doubt = isVerified ? '已核实' : '未核实：对方不在您这边工会的名单里，工作人员会再核实'
    return `${confirmer} ${momentWords(answeredAt)} ${outcomeWords[outcome]}（${doubt}）`
  }
  return isOpen
    ? `链接已发出，${dayWords(expiresAt)}前有效，还没有答复`
    : '上一个链接过期了，还没有答复，可以重新发'
}

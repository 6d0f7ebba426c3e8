import type { ServiceItem } from '#shared/service/service-item.ts'
import { findChosenReceiver, findReceiver } from '#shared/trade-union/receiving-union.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { ReceiverLines } from '../../trade-union/receiver-lines.tsx'

interface Props {
  item: ServiceItem
  regionCode: string
  tradeUnionId: string | undefined
  /** Where the employer is, in the worker's answers; empty when the form does not ask. */
  workRegion: string
  onChange: (change: { regionCode?: string; tradeUnionId?: string | undefined }) => void
}

/**
 * The union that will receive the application, the way to choose another, and a warning when the form names another
 * county.
 */
export function ReceiverCard({ item, regionCode, tradeUnionId, workRegion, onChange }: Props) {
  const receiver = findChosenReceiver(item, regionCode, tradeUnionId)
  const other = findReceiver(item, workRegion)
  const isElsewhere =
    other !== undefined &&
    receiver !== undefined &&
    receiver.tradeUnion.level !== 'industrial' &&
    receiver.tradeUnion.id !== other.tradeUnion.id
  return (
    <>
      <Card list>
        <ReceiverLines
          item={item}
          regionCode={regionCode}
          tradeUnionId={tradeUnionId}
          onRegion={(code) => onChange({ regionCode: code })}
          onTradeUnion={(id) => onChange({ tradeUnionId: id })}
        />
      </Card>
      {isElsewhere && (
        <>
          <Note tone="amber">
            您填的单位所在地是{findRegion(workRegion)?.name}，那里由{other.tradeUnion.name}受理；现在选的是
            {receiver.tradeUnion.name}，请看一下交给谁。
          </Note>
          <Button kind="ghost" onPress={() => onChange({ regionCode: workRegion })}>
            改交给{other.tradeUnion.name}
          </Button>
        </>
      )}
    </>
  )
}

import { View } from '@tarojs/components'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { formatReferenceNumber } from '#shared/application/reference-number.ts'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { StatusTag } from './status-tag.tsx'
import { statusWords } from './status-words.ts'

/** The application's name and state. */
export function ProgressHead({ application }: { application: ApplicationDetail }) {
  const { serviceName, reference, tradeUnionName, status, assistedBy } = application
  const { text, tone } = statusWords(application)
  return (
    <Card>
      <View className="row">
        <View className="grow">
          <View className="strong">{serviceName}</View>
          <View className="t4">
            {formatReferenceNumber(reference)}　{tradeUnionName}
          </View>
        </View>
        <StatusTag status={status} />
      </View>
      <Note tone={tone}>{text}</Note>
      {assistedBy && <View className="t4">由 {assistedBy} 协助填写</View>}
    </Card>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsentRecord } from '#shared/api/privacy.ts'
import { getConsent, getConsentTitle, isConsentKind } from '#shared/service/consents.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { Tag } from '../../components/tag.tsx'
import { messageOf } from '../../lib/api-error.ts'
import { momentWords } from '../../lib/china-time.ts'
import { toast } from '../../lib/dialog.ts'
import { withdrawConsent } from './withdraw-consent.ts'

interface Props {
  records: readonly ConsentRecord[]
  onChange: () => void
}

/** Each consent with when and for what it was given; its words open in a sheet. */
export function ConsentRecords({ records, onChange }: Props) {
  const [shown, setShown] = useState<ConsentRecord>()
  const withdraw = async (record: ConsentRecord) => {
    try {
      if (await withdrawConsent(record)) onChange()
    } catch (failure) {
      toast(messageOf(failure))
    }
  }
  return (
    <>
      {records.map((record) => {
        const title = getConsentTitle(record.kind)
        const spoken = `${title}（${record.serviceName ?? ''}）`
        return (
          <Card key={record.id}>
            <View className="row">
              <View className="strong grow">{title}</View>
              {record.withdrawnAt && <Tag>已撤回</Tag>}
            </View>
            {record.serviceName && <View className="t3">用于：{record.serviceName}</View>}
            <View className="t4">
              {momentWords(record.agreedAt)}同意
              {record.withdrawnAt ? `，${momentWords(record.withdrawnAt)}撤回` : ''}
            </View>
            <View className="row">
              <Button kind="ghost" narrow label={`看说明：${spoken}`} onPress={() => setShown(record)}>
                看说明
              </Button>
              {!record.withdrawnAt && (
                <Button
                  kind="ghost"
                  narrow
                  label={`撤回同意：${spoken}`}
                  onPress={() => void withdraw(record)}
                >
                  撤回同意
                </Button>
              )}
            </View>
          </Card>
        )
      })}
      <Sheet
        title={shown ? getConsentTitle(shown.kind) : ''}
        open={shown !== undefined}
        onClose={() => setShown(undefined)}
      >
        {shown && <View className="t3">{wordsOf(shown)}</View>}
      </Sheet>
    </>
  )
}

/** Only the words in force are in the app; who agreed to earlier ones is told so. */
function wordsOf({ kind, version }: ConsentRecord): string {
  if (!isConsentKind(kind)) return `您同意的是 ${version} 版，现在已经不再使用。`
  const present = getConsent(kind)
  const note = present.version === version ? '' : `您同意的是 ${version} 版，下面是现在的文字。`
  return `${note}${present.text}`
}

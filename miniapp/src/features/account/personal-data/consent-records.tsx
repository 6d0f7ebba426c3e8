import { View } from '@tarojs/components'
import { useState } from 'react'
import { getConsent, getConsentTitle, getStandingConsent, isConsentKind } from '#shared/account/consents.ts'
import type { ConsentRecord } from '#shared/account/endpoints/privacy.ts'
import { formatReferenceNumber } from '#shared/application/reference-number.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { Tag } from '../../../components/tag.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import './consent-records.css'
import { withdrawConsent } from './withdraw-consent.ts'

interface Props {
  records: readonly ConsentRecord[]
  onChange: () => void
}

/** The consents given with each application, with their times. The text of each opens in a sheet. */
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
      {groupByUse(records).map(({ key, title, list }) => (
        <View key={key}>
          <SectionTitle title={title} />
          <Card list>
            {list.map((record) => (
              <ConsentLine
                key={record.id}
                record={record}
                onShow={() => setShown(record)}
                onWithdraw={() => void withdraw(record)}
              />
            ))}
          </Card>
        </View>
      ))}
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

interface LineProps {
  record: ConsentRecord
  onShow: () => void
  onWithdraw: () => void
}

function ConsentLine({ record, onShow, onWithdraw }: LineProps) {
  const title = getConsentTitle(record.kind)
  const spoken = `${title}（${record.serviceName ?? ''}）`
  return (
    <View className="consent-line">
      <View className="row">
        <View className="grow">{title}</View>
        {record.withdrawnAt && <Tag>已撤回</Tag>}
      </View>
      <View className="t4">
        {momentWords(record.agreedAt)} 同意
        {record.withdrawnAt ? `，${momentWords(record.withdrawnAt)} 撤回` : ''}
      </View>
      <View className="row consent-line__ways">
        <Pressable className="consent-line__way" label={`看说明：${spoken}`} onPress={onShow}>
          看说明
        </Pressable>
        {!record.withdrawnAt && (
          <Pressable className="consent-line__way" label={`撤回同意：${spoken}`} onPress={onWithdraw}>
            撤回同意
          </Pressable>
        )}
      </View>
    </View>
  )
}

type Use = { key: string; title: string; list: ConsentRecord[] }

/** Consents that were given with one application are shown together, in the order of the list. */
function groupByUse(records: readonly ConsentRecord[]): readonly Use[] {
  const uses = new Map<string, Use>()
  for (const record of records) {
    const { reference, serviceName } = record
    const key = `${reference ?? ''}${serviceName ?? ''}`
    const title = [serviceName ?? '其他', reference && formatReferenceNumber(reference)]
      .filter(Boolean)
      .join('　')
    const use = uses.get(key) ?? { key, title, list: [] }
    use.list.push(record)
    uses.set(key, use)
  }
  return [...uses.values()]
}

/** The app has only the current texts. The sheet says so when an earlier text was agreed to. */
function wordsOf({ kind, version }: ConsentRecord): string {
  const present = getStandingConsent(kind) ?? (isConsentKind(kind) ? getConsent(kind) : undefined)
  if (!present) return `您同意的是 ${version} 版，现在已经不再使用。`
  const note = present.version === version ? '' : `您同意的是 ${version} 版，下面是现在的文字。`
  return `${note}${present.text}`
}

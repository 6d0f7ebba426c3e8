import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Consent, ConsentKind } from '#shared/account/consents.ts'
import { Checkbox } from '../../../components/checkbox.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { fieldId } from '../../../form/answer-path.ts'
import './consent-list.css'

interface Props {
  consents: readonly Consent[]
  agreed: readonly ConsentKind[]
  onChange: (kind: ConsentKind, isAgreed: boolean) => void
}

/** 单独同意: each use of sensitive information has its own checkbox, and none is checked beforehand. */
export function ConsentList({ consents, agreed, onChange }: Props) {
  const [shown, setShown] = useState<Consent>()
  return (
    <>
      {consents.map((consent) => {
        const [before = '', after = ''] = consent.sentence.split(consent.title)
        return (
          <View key={consent.kind} id={fieldId(consent.kind)} className="consent">
            <View className="grow">
              <Checkbox
                checked={agreed.includes(consent.kind)}
                label={consent.sentence}
                onChange={(isAgreed) => onChange(consent.kind, isAgreed)}
              >
                {before}
                <Text className="consent__title">{consent.title}</Text>
                {after}
              </Checkbox>
            </View>
            <Pressable
              className="consent__more"
              role="link"
              label={`${consent.title}：看说明`}
              onPress={() => setShown(consent)}
            >
              看说明
            </Pressable>
          </View>
        )
      })}
      <Sheet title={shown?.title ?? ''} open={shown !== undefined} onClose={() => setShown(undefined)}>
        <View className="consent__text">{shown?.text}</View>
      </Sheet>
    </>
  )
}

import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LegalBasis } from '#shared/service/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import './service-text.css'

/** 办理依据, quoted and folded, because few people read them. */
export function LegalBasisList({ legalBases }: { legalBases: readonly LegalBasis[] }) {
  const [open, setOpen] = useState(false)
  if (legalBases.length === 0) return null
  const count = `${legalBases.length} 份文件`
  return (
    <Card list>
      <Pressable label={`办理依据，${count}，${open ? '收起' : '展开'}`} onPress={() => setOpen(!open)}>
        <ListItem title="办理依据" note={count} value={open ? '收起' : '展开'} />
      </Pressable>
      {open &&
        legalBases.map(({ text }) => (
          <View key={text} className="service-law">
            <Text userSelect>{text}</Text>
          </View>
        ))}
    </Card>
  )
}

import { View } from '@tarojs/components'
import type { AttachmentsField } from '#shared/form/field.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { MaterialExample } from '../../../form/material-example.tsx'
import { limitWords } from './limit-words.ts'
import './service-text.css'

/** The papers to prepare, what must be visible on each, and how many are allowed. */
export function MaterialList({ materials }: { materials: readonly AttachmentsField[] }) {
  if (materials.length === 0) return null
  return (
    <>
      <SectionTitle title="要准备的材料" />
      <Card list>
        {materials.map((material) => (
          <View key={material.name} className="service-material">
            <ListItem title={material.label} note={material.hint} value={limitWords(material)} />
            {material.example && <MaterialExample kind={material.example} label={material.label} />}
          </View>
        ))}
      </Card>
      <View className="t4 service-caption">用手机拍照就行，每张不超过 4 MB，会自动压缩；也可以传 PDF。</View>
    </>
  )
}

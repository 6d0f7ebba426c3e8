import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ExampleKind } from '#shared/form/example.ts'
import { Pressable } from '../components/pressable.tsx'
import { Sheet } from '../components/sheet.tsx'
import './material-example.css'

const words: { readonly [K in ExampleKind]: string } = {
  'id-card': '四个角都在画面里，号码每一位都看得清',
  register: '翻开拍平，写了字的每一页都拍',
  receipt: '整张拍全，金额、日期和章都看得清',
  'stamped-page': '一页一张，正文、日期和公章都看得清',
  handwriting: '字迹工整，签了名、写了日期再拍',
  certificate: '翻开拍整本，姓名、编号和章都看得清',
  venue: '站远一点拍全景，再走近拍设施',
}
const common = ['光线亮，不反光、不模糊', '正着拍，不要斜', '不要用美颜和滤镜，也不要拍复印件的照片']

interface Props {
  kind: ExampleKind
  /** What the photo shows: 身份证正反面. */
  label: string
}

/** A link to an example of a readable photo, with the important parts in words. */
export function MaterialExample({ kind, label }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Pressable className="material-example" label={`看示例：${label}怎么拍`} onPress={() => setOpen(true)}>
        看示例
      </Pressable>
      <Sheet title={`${label}这样拍`} open={isOpen} onClose={() => setOpen(false)}>
        <View className={`example-picture example-picture--${kind}`} />
        {[words[kind], ...common].map((rule) => (
          <View key={rule} className="material-example__rule">
            • {rule}
          </View>
        ))}
      </Sheet>
    </>
  )
}

import { View } from '@tarojs/components'
import { Icon } from '../components/icon.tsx'
import { useOpenForm } from './form-context.ts'
import './slot-limits.css'

/** What holds for every photo, and what of before can be used, said once above all of them. */
export function SlotLimits() {
  const { papers } = useOpenForm()
  return (
    <>
      <View className="slot-limits">
        <Icon name="camera" small />
        <View className="grow">四个角拍全，字能看清。每张最大 4 MB，会自动压小。传着也能接着填。</View>
      </View>
      {papers && <papers.Card papers={papers.find} />}
    </>
  )
}

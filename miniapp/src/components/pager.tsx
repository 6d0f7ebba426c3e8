import { View } from '@tarojs/components'
import { Button } from './button.tsx'
import './pager.css'

interface Props {
  /** The position: 第 2 页，共 7 页. */
  words: string
  /** Absent on the first page, as `onForth` is on the last. */
  onBack: (() => void) | undefined
  onForth: (() => void) | undefined
}

/** Pages through a long list: a short page stays fast on an old phone. */
export function Pager({ words, onBack, onForth }: Props) {
  return (
    <View className="pager">
      <Button kind="ghost" narrow disabled={!onBack} onPress={onBack} label="上一页">
        上一页
      </Button>
      <View className="t4 grow center">{words}</View>
      <Button kind="ghost" narrow disabled={!onForth} onPress={onForth} label="下一页">
        下一页
      </Button>
    </View>
  )
}

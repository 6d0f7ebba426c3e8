import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { apiBase } from '../../../lib/api.ts'
import { copyText } from '../../../lib/copy-text.ts'
import { go } from '../../../lib/navigate.ts'

const isWeb = process.env.TARO_ENV === 'h5'

interface Props {
  code: string
  open: boolean
  onClose: () => void
}

/** How the hall's computer shows the seats: an address and a code, so that nobody signs in there. */
export function WallSheet({ code, open, onClose }: Props) {
  const address = `${isWeb ? location.origin : apiBase.slice(0, -'/api'.length)}/wall`
  return (
    <Sheet title="投到大屏" open={open} onClose={onClose}>
      <View>1. 会场的电脑接好投影，用浏览器打开</View>
      <View className="strong host__address">{address}</View>
      <View>2. 输入投影码</View>
      <View className="host__code">{`${code.slice(0, 4)} ${code.slice(4)}`}</View>
      <View>3. 按 F11 全屏，点一下屏幕，换座时会敲锣</View>
      <View className="t4">电脑上不用登录，只看得到座位号。活动结束一天以后投影码失效。</View>
      <View className="host__buttons">
        <Button
          kind="ghost"
          onPress={() => void copyText(`${address}?code=${code}`, '已复制，发到会场的电脑上打开')}
        >
          复制地址，发到电脑上
        </Button>
        <Button kind="ghost" onPress={() => void go('wall', { code })}>
          就在这台设备上打开
        </Button>
      </View>
    </Sheet>
  )
}

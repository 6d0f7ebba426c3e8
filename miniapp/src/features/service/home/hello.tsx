import { View } from '@tarojs/components'
import './home.css'

/** The first words to somebody who has not signed in. It asks for nothing. */
export function Hello() {
  return (
    <View className="home-hello">
      <View>累了有地方歇，</View>
      <View>有事找得到工会。</View>
    </View>
  )
}

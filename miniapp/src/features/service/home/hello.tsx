import { View } from '@tarojs/components'
import { helloLines } from './home-words.ts'
import './home.css'

/** The first words to somebody who has not signed in. It asks for nothing. */
export function Hello() {
  return (
    <View className="home-hello">
      {helloLines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  )
}

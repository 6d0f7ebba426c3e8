import { View } from '@tarojs/components'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import './search-suggestions.css'

/** Words that people search for, one for each kind of need. */
const words = [
  '学费',
  '生病',
  '欠薪',
  '加入工会',
  '相亲',
  '困难补助',
  '工伤',
  '劳模',
  '比赛',
  '读书',
  '母婴室',
]

export function SearchSuggestions({ onChoose }: { onChoose: (word: string) => void }) {
  return (
    <>
      <SectionTitle title="大家常搜" />
      <View className="search-suggestions">
        {words.map((word) => (
          <Pressable
            key={word}
            className="search-suggestions__word"
            label={word}
            onPress={() => onChoose(word)}
          >
            {word}
          </Pressable>
        ))}
      </View>
    </>
  )
}

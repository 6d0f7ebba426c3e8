import { View } from '@tarojs/components'
import { hotline } from '#shared/service/groups.ts'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { search } from './search.ts'
import './search-suggestions.css'

/** Words that people search for, one for each kind of need. */
const words = [
  '欠工资',
  '工伤',
  '看病花钱',
  '孩子学费',
  '困难补助',
  '附近驿站',
  '加入工会',
  '相亲',
  '学手艺',
  '补材料',
  hotline.phone,
]

interface Props {
  isOffered: (code: string) => boolean
  onChoose: (word: string) => void
}

/** Only words whose first find is there. */
export function SearchSuggestions({ isOffered, onChoose }: Props) {
  const useful = words.filter((word) => {
    const [first] = search(word)
    return !first || !('service' in first) || isOffered(first.service.code)
  })
  return (
    <>
      <SectionTitle title="大家常搜" />
      <View className="search-suggestions">
        {useful.map((word) => (
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

import { Input, View } from '@tarojs/components'
import { spokenField } from '../lib/accessibility.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './search-bar.css'

interface Props {
  placeholder: string
  label: string
  /** Only opens the search page. */
  onPress?: () => void
  /** A field to type in; called after each change. */
  onSearch?: (words: string) => void
  /** Empties the field. Without it there is no button. */
  onClear?: () => void
  initial?: string
  /** On a panel, whose ground is that of the bar elsewhere. */
  inSheet?: boolean
  /** The keyboard opens with the page. */
  focus?: boolean
}

export function SearchBar({
  placeholder,
  label,
  onPress,
  onSearch,
  onClear,
  initial = '',
  inSheet,
  focus,
}: Props) {
  if (!onSearch) {
    return (
      <Pressable className="search-bar" onPress={onPress}>
        <Icon name="search" small />
        <View className="grow search-bar__words">{placeholder}</View>
      </Pressable>
    )
  }
  return (
    <View className={`search-bar${inSheet ? ' search-bar--in-sheet' : ''}`}>
      <Icon name="search" small />
      <Input
        className="grow search-bar__input"
        type="text"
        confirmType="search"
        focus={focus}
        // Uncontrolled, because in a controlled field the cursor jumps with Chinese input methods.
        defaultValue={initial}
        placeholder={placeholder}
        placeholderClass="search-bar__placeholder"
        {...spokenField(label)}
        onInput={(event) => onSearch(event.detail.value)}
      />
      {onClear && (
        <Pressable className="search-bar__clear" label="清空" onPress={onClear}>
          <Icon name="close" small />
        </Pressable>
      )}
    </View>
  )
}

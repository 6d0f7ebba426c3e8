import { View } from '@tarojs/components'
import { useState } from 'react'
import { compareKey } from '#shared/foundation/normalize-text.ts'
import { Button } from '../../../../components/button.tsx'
import { Checkbox } from '../../../../components/checkbox.tsx'
import { ErrorState } from '../../../../components/error-state.tsx'
import { SearchBar } from '../../../../components/search-bar.tsx'
import { Sheet } from '../../../../components/sheet.tsx'
import { messageOf } from '../../../../lib/api-error.ts'
import './employers-sheet.css'
import { useKnownEmployers } from './use-known-employers.ts'

interface Props {
  title: string
  chosen: readonly string[]
  /** Adds the name, or takes it out when it is chosen. */
  onToggle: (name: string) => void
  onClose: () => void
}

/** The employers that are known already, to be found by a part of the name and ticked; others are added as typed. */
export function EmployersSheet({ title, chosen, onToggle, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const words = typed.trim().slice(0, 40)
  const { known, error, retry } = useKnownEmployers(words)
  const isSame = (one: string, other: string) => compareKey(one) === compareKey(other)
  const isChosen = (name: string) => chosen.some((one) => isSame(one, name))
  const isNew =
    [...words].length >= 2 &&
    known &&
    ![...known.map(({ name }) => name), ...chosen].some((name) => isSame(name, words))
  return (
    <Sheet title={title} open onClose={onClose}>
      <SearchBar inSheet placeholder="找单位，如“快递”" label="找单位" onSearch={setTyped} />
      {error !== undefined && <ErrorState message={messageOf(error)} onRetry={retry} />}
      <View className="employers-sheet">
        {isNew && <Checkbox checked={false} label={`加上“${words}”`} onChange={() => onToggle(words)} />}
        {known?.map(({ name, people }) => (
          <Checkbox
            key={name}
            checked={isChosen(name)}
            label={people > 0 ? `${name}，${people} 人报过名` : name}
            onChange={() => onToggle(name)}
          >
            <View>{name}</View>
            {people > 0 && <View className="t3">{people} 人报过名</View>}
          </Checkbox>
        ))}
        {known?.length === 0 && !isNew && (
          <View className="t3">{words === '' ? '还没有记下的单位，请直接填写' : '没有这样的单位'}</View>
        )}
      </View>
      <Button onPress={onClose}>选好了，{chosen.length} 个</Button>
    </Sheet>
  )
}

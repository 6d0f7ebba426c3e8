import { View } from '@tarojs/components'
import type { PersonMet } from '#shared/encounter/endpoints/encounters.ts'
import { Pressable } from '../../../components/pressable.tsx'
import { nameOf } from './person-words.ts'
import { Seat } from './seat.tsx'
import './person-card.css'

interface Props {
  person: PersonMet
  picked: boolean
  disabled: boolean
  onPress: () => void
}

/** A person of the other sex who is present: seat number, nickname, introduction, and nothing else. */
export function PersonCard({ person, picked, disabled, onPress }: Props) {
  const words = [person.seatLabel, nameOf(person), person.introduction].filter(Boolean).join('，')
  return (
    <Pressable
      className={`person-card${picked ? ' person-card--picked' : ''}`}
      role="checkbox"
      selected={picked}
      disabled={disabled}
      label={words}
      onPress={onPress}
    >
      <View className="row">
        <Seat label={person.seatLabel} />
        <View className="grow strong person-card__name">{nameOf(person)}</View>
      </View>
      {person.introduction && <View className="t4 person-card__words">{person.introduction}</View>}
    </Pressable>
  )
}

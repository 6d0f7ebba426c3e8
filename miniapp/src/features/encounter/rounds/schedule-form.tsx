import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RoundBoard } from '#shared/encounter/endpoints/rounds.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'

interface Props {
  rounds: number
  minutes: number
  people: RoundBoard['people']
  hasSchedule: boolean
  busy: boolean
  /** Rounds that were played cannot be removed. */
  least: number
  onSchedule: (rounds: number, minutes: number, left: readonly string[]) => Promise<void>
}

const roundChoices = [3, 4, 5, 6, 8, 10, 12]
const minuteChoices = [3, 5, 8, 10]
const roundWords = (count: number) => `${count} 轮`
const minuteWords = (count: number) => `${count} 分钟`
const numberIn = (words: string) => Number.parseInt(words, 10)

/** The number and length of rounds, and who has left. Schedules the later rounds from the people present. */
export function ScheduleForm({ rounds, minutes, people, hasSchedule, busy, least, onSchedule }: Props) {
  const [chosenRounds, setRounds] = useState(rounds)
  const [chosenMinutes, setMinutes] = useState(minutes)
  const [left, setLeft] = useState(() =>
    people.filter(({ hasLeft }) => hasLeft).map(({ seatLabel }) => seatLabel),
  )
  const offered = [...new Set([...roundChoices, rounds])].filter((count) => count >= least)
  const toggle = (seat: string) =>
    setLeft(left.includes(seat) ? left.filter((gone) => gone !== seat) : [...left, seat])
  return (
    <Card>
      <Field label="一共几轮">
        <OptionList
          label="一共几轮"
          options={offered.sort((one, other) => one - other).map(roundWords)}
          chosen={[roundWords(chosenRounds)]}
          onPress={(words) => setRounds(numberIn(words))}
        />
      </Field>
      <Field label="每轮多久">
        <OptionList
          label="每轮多久"
          options={[...new Set([...minuteChoices, minutes])].map(minuteWords)}
          chosen={[minuteWords(chosenMinutes)]}
          onPress={(words) => setMinutes(numberIn(words))}
        />
      </Field>
      {hasSchedule && (
        <Field label="谁走了（点座位号）">
          <OptionList
            label="走了"
            several
            options={people.map(({ seatLabel }) => seatLabel)}
            chosen={left}
            onPress={toggle}
          />
        </Field>
      )}
      <View>
        <Button
          kind={hasSchedule ? 'ghost' : 'primary'}
          tone="rose"
          loading={busy}
          onPress={() => void onSchedule(chosenRounds, chosenMinutes, left)}
        >
          {hasSchedule ? '重排剩下的轮次' : '排座次'}
        </Button>
      </View>
    </Card>
  )
}

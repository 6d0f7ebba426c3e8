import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SignupRow } from '#shared/api/organizer.ts'
import { maskName } from '#shared/person/mask.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Chip, ChipRow } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SearchBar } from '../../components/search-bar.tsx'
import { filterRoster, rosterStatuses } from './roster-filter.ts'
import { RosterItem } from './roster-item.tsx'
import { SignupSheet } from './signup-sheet.tsx'

interface Props {
  rows: readonly SignupRow[]
  isComplete: boolean
  /** The next page for who scrolls, everything for who searches. */
  onMore: () => void
  onSearch: () => void
}

/** Everybody who signed up, in the order they came; names masked until one is opened. */
export function RosterView({ rows, isComplete, onMore, onSearch }: Props) {
  const [words, setWords] = useState('')
  const [status, setStatus] = useState<string>()
  const [shown, setShown] = useState<SignupRow>()
  const found = filterRoster(rows, words, status)
  const narrow = (change: () => void) => {
    change()
    onSearch()
  }
  return (
    <>
      <SearchBar
        placeholder="姓名、手机尾号、座位号、单位"
        label="找人"
        onSearch={(typed) => narrow(() => setWords(typed))}
      />
      <ChipRow>
        {rosterStatuses.map((one) => (
          <Chip
            key={one}
            label={one}
            selected={status === one}
            onPress={() => narrow(() => setStatus(status === one ? undefined : one))}
          />
        ))}
      </ChipRow>
      {found.length > 0 ? (
        <Card list>
          {found.map((signup) => (
            <RosterItem key={signup.id} signup={signup} onPress={() => setShown(signup)} />
          ))}
        </Card>
      ) : (
        <EmptyState title={rows.length === 0 ? '还没有人报名' : '没有找到这样的人'} />
      )}
      {isComplete ? (
        <View className="t4 center">
          {found.length === rows.length
            ? `共 ${rows.length} 人`
            : `找到 ${found.length} 人，共 ${rows.length} 人`}
        </View>
      ) : (
        <Button kind="ghost" onPress={onMore}>
          再看一些
        </Button>
      )}
      <SignupSheet
        title={shown ? maskName(shown.fullName) : ''}
        signup={shown}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}

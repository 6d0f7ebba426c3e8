import { useState } from 'react'
import type { Match } from '#shared/encounter/endpoints/encounters.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { ExchangeSheet } from './exchange-sheet.tsx'
import { MatchCard } from './match-card.tsx'

interface Props {
  eventId: string
  matches: readonly Match[]
  onChange: () => void
}

/** After closing: the matches. Nobody learns about a pick that was not mutual. */
export function MatchesView({ eventId, matches, onChange }: Props) {
  const [asked, setAsked] = useState<Match>()
  if (matches.length === 0) {
    return (
      <EmptyState title="这次没有互相选中的人" note="谁选过谁没有人知道，没有互相选中的选择已经全部删除" />
    )
  }
  return (
    <>
      <Note tone="rose">您和下面 {matches.length} 位互相选中了。双方都同意，才看得到对方的联系方式。</Note>
      {matches.map((match) => (
        <MatchCard key={match.seatLabel} match={match} onAgree={() => setAsked(match)} />
      ))}
      <ExchangeSheet
        eventId={eventId}
        match={asked}
        onClose={() => setAsked(undefined)}
        onDone={() => {
          setAsked(undefined)
          onChange()
        }}
      />
    </>
  )
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { useChange } from '../../../lib/use-change.ts'
import { RefusalState } from '../../account/sign-in/refusal-state.tsx'
import type { LetIn } from '../acts/signup-record-view.tsx'
import { SignupSheet } from '../acts/signup-sheet.tsx'
import { RejectSheet } from '../review/reject-sheet.tsx'
import { useReviews } from '../review/use-reviews.ts'
import { listSignups, mostTogether } from './list-signups.ts'
import { RosterBar } from './roster-bar.tsx'
import { RosterChips } from './roster-chips.tsx'
import { queryOf, type RosterChoice } from './roster-choice.ts'
import { RosterItem } from './roster-item.tsx'
import { useChosen } from './use-chosen.ts'
import { useDelayed } from './use-delayed.ts'
import { useRoster } from './use-roster.ts'
import { useRosterCount } from './use-roster-count.ts'

interface Props {
  eventId: string
  letIn: LetIn
  /** Those who wait for a review are shown first; one tap shows everybody. */
  onlyWaiting: boolean
}

/**
 * All signups in the order of arrival, narrowed by chips and words, with a bar for what is done to those who are chosen.
 * Whoever decides about people sees their whole names.
 */
export function RosterView({ eventId, letIn, onlyWaiting }: Props) {
  const [typed, setTyped] = useState('')
  const [choice, setChoice] = useState<RosterChoice>({
    values: onlyWaiting ? { status: '待审核' } : {},
    likelySame: false,
  })
  const [shown, setShown] = useState<SignupRow>()
  const [rejected, setRejected] = useState<SignupRow>()
  const words = useDelayed(typed, 300)
  const query = queryOf(choice, words.trim())
  const chosen = useChosen()
  const { page, error, isReading, retry, back, forth } = useRoster(eventId, query)
  const { count, recount } = useRosterCount(eventId, query)
  const { run } = useChange(() => {})
  const readAnew = () => {
    retry()
    recount()
  }
  const { decide } = useReviews(eventId, readAnew)
  if (!page)
    return error === undefined ? <Skeleton cards={6} /> : <RefusalState error={error} onRetry={retry} />
  const { rows, starts } = page
  const isNarrowed = words.trim() !== '' || Object.keys(choice.values).length > 0 || choice.likelySame
  const total = count?.total ?? rows.length
  const together = Math.min(total, mostTogether)
  const chooseAll = () =>
    run(async () => chosen.set(await listSignups(eventId, { ...query, after: 0, size: mostTogether })))
  const leaf = (turn: (() => void) | undefined) =>
    turn &&
    (() => {
      turn()
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    })
  const place = shown ? rows.findIndex(({ id }) => id === shown.id) : -1
  const decideShown = (signup: SignupRow, isApproved: boolean) => {
    setShown(isApproved ? rows.slice(place + 1).find((row) => row.status === '待审核') : undefined)
    if (isApproved) void decide([signup], true, null)
    else setRejected(signup)
  }
  return (
    <>
      <SearchBar placeholder="姓名、尾号、单位或座位" label="找人" onSearch={setTyped} />
      <RosterChips count={count} choice={choice} onChange={setChoice} />
      <Card list>
        <ListItem
          title="代报名"
          note="给打电话来、没有账号的人报名"
          onPress={() => void go('addSignup', { id: eventId })}
        />
      </Card>
      {error !== undefined && <Note tone="amber">{messageOf(error)}</Note>}
      {rows.length > 0 ? (
        <>
          <SectionTitle
            title={isNarrowed ? `找到 ${total} 人` : `共 ${total} 人`}
            action={chosen.people.length > 0 ? '不选了' : `全选 ${together} 人`}
            onAction={chosen.people.length > 0 ? chosen.clear : () => void chooseAll()}
          />
          <Card list>
            {rows.map((signup) => (
              <RosterItem
                key={signup.id}
                signup={signup}
                isChosen={chosen.has(signup.id)}
                onChoose={() => chosen.toggle(signup)}
                onPress={() => setShown(signup)}
              />
            ))}
          </Card>
        </>
      ) : (
        <EmptyState title={isNarrowed ? '没有找到这样的人' : '还没有人报名'} />
      )}
      {(back || forth) && (
        <Pager
          words={isReading ? '正在读取…' : `第 ${starts.length} 页`}
          onBack={leaf(back)}
          onForth={leaf(forth)}
        />
      )}
      {total > mostTogether && <View className="t4 center">一次最多选 {mostTogether} 人</View>}
      {chosen.people.length > 0 && (
        <RosterBar eventId={eventId} people={chosen.people} onClear={chosen.clear} onChange={readAnew} />
      )}
      <RejectSheet
        count={rejected ? 1 : 0}
        onClose={() => setRejected(undefined)}
        onReject={(reason) => {
          if (rejected) void decide([rejected], false, reason)
          setRejected(undefined)
        }}
      />
      <SignupSheet
        eventId={eventId}
        signup={shown}
        place={place < 0 ? undefined : { rows, index: place, onTurn: setShown }}
        onChange={readAnew}
        letIn={letIn}
        onDecide={shown?.status === '待审核' ? (isApproved) => decideShown(shown, isApproved) : undefined}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}

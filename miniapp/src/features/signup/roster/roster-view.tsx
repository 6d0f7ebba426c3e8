import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sexes } from '#shared/account/person/sexes.ts'
import { signupStatuses } from '#shared/event/signup-status.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Card } from '../../../components/card.tsx'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { RefusalState } from '../../account/sign-in/refusal-state.tsx'
import type { LetIn } from '../acts/signup-record-view.tsx'
import { SignupSheet } from '../acts/signup-sheet.tsx'
import type { RosterQuery } from './list-signups.ts'
import { RosterItem } from './roster-item.tsx'
import { useDelayed } from './use-delayed.ts'
import { useRoster } from './use-roster.ts'

/** All signups in the order of arrival. Whoever decides about people sees their whole names. */
export function RosterView({ eventId, letIn }: { eventId: string; letIn: LetIn }) {
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState<RosterQuery['status']>()
  const [pool, setPool] = useState<RosterQuery['pool']>()
  const [likelySame, setLikelySame] = useState(false)
  const [shown, setShown] = useState<SignupRow>()
  const words = useDelayed(typed, 300)
  const { page, error, isReading, retry, back, forth } = useRoster(eventId, {
    words,
    status,
    pool,
    likelySame,
  })
  if (!page)
    return error === undefined ? <Skeleton cards={6} /> : <RefusalState error={error} onRetry={retry} />
  const { rows, starts } = page
  const isNarrowed = words.trim() !== '' || status !== undefined || pool !== undefined || likelySame
  const leaf = (turn: (() => void) | undefined) =>
    turn &&
    (() => {
      turn()
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    })
  return (
    <>
      <SearchBar placeholder="姓名、尾号、单位或座位" label="找人" onSearch={setTyped} />
      <ChipRow>
        <Chip label="可能重复" selected={likelySame} onPress={() => setLikelySame(!likelySame)} />
        {sexes.map((one) => (
          <Chip
            key={one}
            label={one}
            selected={pool === one}
            onPress={() => setPool(pool === one ? undefined : one)}
          />
        ))}
        {signupStatuses.map((one) => (
          <Chip
            key={one}
            label={one}
            selected={status === one}
            onPress={() => setStatus(status === one ? undefined : one)}
          />
        ))}
      </ChipRow>
      <Card list>
        <ListItem
          title="代报名"
          note="给打电话来、没有账号的人报名"
          onPress={() => void go('addSignup', { id: eventId })}
        />
      </Card>
      {error !== undefined && <Note tone="amber">{messageOf(error)}</Note>}
      {rows.length > 0 ? (
        <Card list>
          {rows.map((signup) => (
            <RosterItem key={signup.id} signup={signup} onPress={() => setShown(signup)} />
          ))}
        </Card>
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
      {!back && !forth && rows.length > 0 && (
        <View className="t4 center">{isNarrowed ? `找到 ${rows.length} 人` : `共 ${rows.length} 人`}</View>
      )}
      <SignupSheet
        eventId={eventId}
        signup={shown}
        onChange={retry}
        letIn={letIn}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}

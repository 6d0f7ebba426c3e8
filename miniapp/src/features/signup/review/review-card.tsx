import { useState } from 'react'
import type { Pool } from '#shared/event/event-shapes.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Card } from '../../../components/card.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { confirm } from '../../../lib/dialog.ts'
import { SignupSheet } from '../acts/signup-sheet.tsx'
import { forecastWords } from './forecast-words.ts'
import { ReviewBar } from './review-bar.tsx'
import { ReviewFilter } from './review-filter.tsx'
import { ReviewRow } from './review-row.tsx'
import { listDecided, matesOf } from './teams-to-review.ts'

interface Props {
  eventId: string
  /** Those that can be decided together, oldest first; at most 200. */
  pending: readonly SignupRow[]
  /** The number of all waiting signups. */
  total: number
  pools: readonly Pool[]
  isBusy: boolean
  onReview: (signups: readonly SignupRow[], isApproved: boolean) => void
  onChange: () => void
}

/** As many as a phone draws fast. A decision may be about more. */
const pageSize = 20

/** Signups that wait for the organizer, one by one or several at once, a team as one. */
export function ReviewCard({ eventId, pending, total, pools, isBusy, onReview, onChange }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [shown, setShown] = useState<SignupRow>()
  const [asked, setPage] = useState(0)
  const [isWanted, setWanted] = useState<(signup: SignupRow) => boolean>(() => () => true)
  const rows = listDecided(pending).filter(isWanted)
  const lastPage = Math.max(0, Math.ceil(rows.length / pageSize) - 1)
  const page = Math.min(asked, lastPage)
  const several = rows.filter(({ id }) => chosen.includes(id))
  const isAll = several.length === rows.length && rows.length > 0
  const whole = (signups: readonly SignupRow[]) =>
    signups.flatMap((signup) => [signup, ...matesOf(signup, pending)])
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const review = async (signups: readonly SignupRow[], isApproved: boolean) => {
    if (isBusy) return
    const people = whole(signups)
    const isSure =
      !isApproved ||
      people.length === 1 ||
      (await confirm({
        title: `通过 ${people.length} 人？`,
        content: `${forecastWords(signups, people.length, pools)}。马上发消息告诉他们。`,
        confirmText: '通过',
      }))
    if (!isSure) return
    onReview(people, isApproved)
    if (isApproved) setChosen([])
  }
  const decideShown = (signup: SignupRow, isApproved: boolean) => {
    const next = rows[rows.findIndex(({ id }) => id === signup.id) + 1]
    setShown(isApproved ? next : undefined)
    void review([signup], isApproved)
  }
  return (
    <>
      <SectionTitle
        title={`待审核 ${total}`}
        action={isAll ? '取消全选' : `全选 ${rows.length}`}
        onAction={() => setChosen(isAll ? [] : rows.map(({ id }) => id))}
      />
      {pending.length > 5 && (
        <ReviewFilter pending={pending} onFilter={(wanted) => setWanted(() => wanted)} />
      )}
      <Card list>
        {rows.slice(page * pageSize, (page + 1) * pageSize).map((signup) => (
          <ReviewRow
            key={signup.id}
            signup={signup}
            mates={matesOf(signup, pending)}
            isChosen={chosen.includes(signup.id)}
            onChoose={() => toggle(signup.id)}
            onOpen={() => setShown(signup)}
            onReview={(isApproved) => void review([signup], isApproved)}
          />
        ))}
      </Card>
      {lastPage > 0 && (
        <Pager
          words={`第 ${page + 1} 页，共 ${lastPage + 1} 页`}
          onBack={page > 0 ? () => setPage(page - 1) : undefined}
          onForth={page < lastPage ? () => setPage(page + 1) : undefined}
        />
      )}
      {several.length > 0 && (
        <ReviewBar
          people={whole(several).length}
          forecast={forecastWords(several, whole(several).length, pools)}
          isBusy={isBusy}
          onReview={(isApproved) => void review(several, isApproved)}
          onClear={() => setChosen([])}
        />
      )}
      <SignupSheet
        eventId={eventId}
        signup={shown}
        onChange={onChange}
        onDecide={shown && ((isApproved) => decideShown(shown, isApproved))}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}

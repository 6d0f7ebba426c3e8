import { useState } from 'react'
import type { Pool } from '#shared/event/event-shapes.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { confirm } from '../../../lib/dialog.ts'
import { go } from '../../../lib/navigate.ts'
import { SignupSheet } from '../acts/signup-sheet.tsx'
import { forecastWords } from './forecast-words.ts'
import { ReviewBar } from './review-bar.tsx'
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

/** As many as stand on the event's page. A decision may be about all; the roster shows and filters them. */
const mostHere = 10

/** The first signups that wait for the organizer, one by one or several at once, a team as one. */
export function ReviewCard({ eventId, pending, total, pools, isBusy, onReview, onChange }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [shown, setShown] = useState<SignupRow>()
  const all = listDecided(pending)
  const rows = all.slice(0, mostHere)
  const several = all.filter(({ id }) => chosen.includes(id))
  const isAll = several.length === all.length && all.length > 0
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
  const place = shown ? all.findIndex(({ id }) => id === shown.id) : -1
  const decideShown = (signup: SignupRow, isApproved: boolean) => {
    const next = all[place + 1]
    setShown(isApproved ? next : undefined)
    void review([signup], isApproved)
  }
  return (
    <>
      <SectionTitle
        title={`待审核 ${total}`}
        action={isAll ? '取消全选' : `全选 ${all.length}`}
        onAction={() => setChosen(isAll ? [] : all.map(({ id }) => id))}
      />
      <Card list>
        {rows.map((signup) => (
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
        {total > 3 && (
          <ListItem
            title={`看全部待审核的 ${total} 人`}
            note="按男女、市县、单位、回答筛选，几十人一起办"
            onPress={() => void go('roster', { id: eventId, waiting: 1 })}
          />
        )}
      </Card>
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
        place={place < 0 ? undefined : { rows: all, index: place, onTurn: setShown }}
        forecast={shown && forecastWords([shown], whole([shown]).length, pools)}
        onChange={onChange}
        onDecide={shown && ((isApproved) => decideShown(shown, isApproved))}
        onClose={() => setShown(undefined)}
      />
    </>
  )
}

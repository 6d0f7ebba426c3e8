import { View } from '@tarojs/components'
import { useState } from 'react'
import { reachableSignupStatuses, type SignupStatus } from '#shared/event/signup-status.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { type ActTogether, actsTogether } from '#shared/signup/signup-act.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { callApi } from '../../../lib/api.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { choosePeople } from '../../event/messages/chosen-people.ts'
import { offerTogether } from '../acts/act-words.ts'
import { ReasonForm } from '../acts/reason-form.tsx'
import { OutcomeSheet } from '../review/outcome-sheet.tsx'
import type { NamedOutcome } from '../review/use-reviews.ts'
import { namesOf } from './names-of.ts'

interface Props {
  eventId: string
  people: readonly SignupRow[]
  open: boolean
  onClose: () => void
  /** Something was done, and its results were read. */
  onDone: () => void
}

/** Whom an act can be about. Whether it fits each of them, the server says. */
const fitting: Record<ActTogether, readonly SignupStatus[]> = {
  递补: ['候补', '待确认'],
  移到候补: ['已确认', '待确认'],
  撤回审核: ['已确认', '候补', '待确认', '未通过'],
  移除: ['待审核', '已确认', '候补', '待确认'],
}

/** What can be done to all who are chosen: a message, or an act for one reason. It says to whom before it is done. */
export function TogetherSheet({ eventId, people, open, onClose, onDone }: Props) {
  const [act, setAct] = useState<ActTogether>()
  const [fault, setFault] = useState<string>()
  const [outcomes, setOutcomes] = useState<readonly NamedOutcome[]>([])
  const { isBusy, run } = useOneTask()
  const reachable = people.filter(({ status }) => reachableSignupStatuses.some((one) => one === status))
  const close = () => {
    setAct(undefined)
    setFault(undefined)
    onClose()
  }
  const message = () => {
    choosePeople({ ids: reachable.map(({ id }) => id), words: namesOf(reachable) })
    close()
    void go('eventMessages', { id: eventId, chosen: reachable.length })
  }
  const doIt = (chosen: ActTogether, reason: string) =>
    run(async () => {
      const params = { id: eventId }
      const body = { ids: people.map(({ id }) => id), act: chosen, reason }
      try {
        const answers = await withSession(() => callApi('POST /organizer/events/:id/acts', { params, body }))
        const named = new Map(people.map(({ id, fullName }) => [id, fullName]))
        setOutcomes(answers.map((answer) => ({ ...answer, name: named.get(answer.id) ?? '' })))
        setAct(undefined)
      } catch (failure) {
        setFault(sentenceOf(failure))
      }
    })
  if (outcomes.length > 0) {
    const done = () => {
      setOutcomes([])
      onDone()
    }
    return <OutcomeSheet title="办理结果" outcomes={outcomes} onClose={done} />
  }
  const fits = (one: ActTogether) => people.some(({ status }) => fitting[one].includes(status))
  const offer = act && offerTogether(act)
  return (
    <Sheet
      title={offer ? `${offer.title}这 ${people.length} 人？` : `所选 ${people.length} 人`}
      open={open}
      onClose={close}
    >
      {act && offer ? (
        <>
          <Note tone="amber">
            {namesOf(people)}：{offer.effect}。每个人都收到消息和原因。
          </Note>
          <ReasonForm
            usual={offer.usual}
            longest={100}
            button={`${offer.title} ${people.length} 人，通知本人`}
            isBusy={isBusy}
            fault={fault}
            onReason={(reason) => void doIt(act, reason)}
            onBack={() => setAct(undefined)}
          />
        </>
      ) : (
        <View>
          {reachable.length > 0 && (
            <ListItem
              title={`发消息给 ${reachable.length} 人`}
              note="带活动的时间和地点，发之前数好多少人收得到"
              onPress={message}
            />
          )}
          {actsTogether.filter(fits).map((one) => {
            const { title, effect } = offerTogether(one)
            return (
              <ListItem
                key={one}
                title={one === '移除' ? <View className="ink-red">{title}</View> : title}
                note={effect}
                label={`${title} ${people.length} 人：${effect}`}
                onPress={() => setAct(one)}
              />
            )
          })}
        </View>
      )}
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import type { SignupRecord } from '#shared/signup/endpoints/signup-acts.ts'
import { Button } from '../../../components/button.tsx'
import { Note } from '../../../components/note.tsx'
import { callApi } from '../../../lib/api.ts'
import { ActList } from './act-list.tsx'
import { type AskedAct, offerOf } from './act-words.ts'
import { CorrectionForm } from './correction-form.tsx'
import { NoteForm } from './note-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { RecordHistory } from './record-history.tsx'
import { SamePersonNote } from './same-person-note.tsx'
import { SignupLines } from './signup-lines.tsx'
import { useRecord } from './use-record.ts'

/** The button of the door, which stands above signups. */
export type LetIn = (props: {
  params: { id: string; signupId: string }
  record: SignupRecord
  onDone: () => void
}) => ReactNode

interface Props {
  eventId: string
  signup: SignupRow
  onChange: () => void
  letIn?: LetIn
  onDecide?: (isApproved: boolean) => void
  /** What becomes of a person who passes. */
  forecast?: string
}

/** One person of the list: what can be done, all answers, and what has happened. */
export function SignupRecordView({ eventId, signup, onChange, letIn, onDecide, forecast }: Props) {
  const { params, record, fault, fieldErrors, isBusy, change, read, forgetFault } = useRecord(
    eventId,
    signup.id,
    onChange,
  )
  const [asked, setAsked] = useState<AskedAct | '备注' | '更正'>()
  const shown = record?.signup ?? signup
  const leave = () => {
    setAsked(undefined)
    forgetFault()
  }
  const act = async ({ act, isWholeTeam }: AskedAct, reason: string) => {
    const body = { act, reason, isWholeTeam }
    const call = () => callApi('POST /organizer/events/:id/signups/:signupId/acts', { params, body })
    if (await change(call, record?.hasAccount ? '好了，已通知本人' : '好了，请打电话告诉本人')) leave()
  }
  const note = async (text: string | null) => {
    const body = { note: text }
    const call = () => callApi('POST /organizer/events/:id/signups/:signupId/note', { params, body })
    if (await change(call, text === null ? '备注删了' : '记下了，本人看不到')) leave()
  }
  const correct = async (answers: Record<string, string>, reason: string) => {
    const body = { answers, reason }
    const call = () => callApi('POST /organizer/events/:id/signups/:signupId/corrections', { params, body })
    if (await change(call, '更正了')) leave()
  }
  if (asked === '更正')
    return (
      <CorrectionForm
        signup={shown}
        fault={fault}
        fieldErrors={fieldErrors}
        isBusy={isBusy}
        onCorrect={(answers, reason) => void correct(answers, reason)}
        onBack={leave}
      />
    )
  if (asked === '备注')
    return <NoteForm note={record?.note ?? ''} fault={fault} isBusy={isBusy} onNote={note} onBack={leave} />
  if (asked) {
    const { effect, usual, button } = offerOf(asked, shown)
    return (
      <>
        <Note tone="amber">
          {shown.fullName}：{effect}
        </Note>
        <ReasonForm
          usual={usual}
          longest={100}
          button={button}
          isBusy={isBusy}
          fault={fault}
          onReason={(reason) => void act(asked, reason)}
          onBack={leave}
        />
      </>
    )
  }
  return (
    <>
      {fault !== undefined && <Note tone="amber">{fault}</Note>}
      {record?.hasAccount === false && (
        <Note tone="amber">代报名的，本人没有账号，收不到消息。有变化请打电话告诉本人。</Note>
      )}
      <SamePersonNote signup={shown} />
      {record && (
        <>
          {letIn?.({ params, record, onDone: () => void read().then(onChange) })}
          <ActList eventId={eventId} record={record} onAsk={setAsked} />
        </>
      )}
      <SignupLines signup={shown} />
      {record && <RecordHistory history={record.history} />}
      {onDecide && (
        <View className="signup-sheet__decide">
          <View className="t4">{forecast && `通过：${forecast}。`}不通过：要写原因，本人会看到。</View>
          <View className="row">
            <Button kind="ghost" narrow label={`不通过：${shown.fullName}`} onPress={() => onDecide(false)}>
              不通过
            </Button>
            <Button label={`通过：${shown.fullName}，看下一位`} onPress={() => onDecide(true)}>
              通过，看下一位
            </Button>
          </View>
        </View>
      )}
    </>
  )
}

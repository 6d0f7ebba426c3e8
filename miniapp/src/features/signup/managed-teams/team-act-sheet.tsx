import { useState } from 'react'
import type { ManagedTeam } from '#shared/signup/endpoints/event-teams.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { ReasonForm } from '../acts/reason-form.tsx'

export type TeamAct = '不通过' | '整队移除' | '换队长'

interface Props {
  eventId: string
  /** None keeps the panel closed. */
  asked: { team: ManagedTeam; act: TeamAct } | undefined
  onClose: () => void
  onDone: () => void
}

/** An act on a whole team: it names everybody whom it is about, and asks for the reason that they read. */
export function TeamActSheet({ eventId, asked, onClose, onDone }: Props) {
  const title = asked
    ? asked.act === '换队长'
      ? `“${asked.team.name}”换队长`
      : `${asked.act}“${asked.team.name}”？`
    : ''
  return (
    <Sheet title={title} open={asked !== undefined} onClose={onClose}>
      {asked && <Act eventId={eventId} {...asked} onDone={onDone} />}
    </Sheet>
  )
}

const usual = {
  不通过: ['不符合报名条件', '信息填写不完整', '单位或身份核实不了'],
  整队移除: ['队伍来电退出', '不符合报名条件', '重复报名'],
  换队长: ['原队长来不了', '队里商量好的'],
} as const

function Act({
  eventId,
  team,
  act,
  onDone,
}: {
  eventId: string
  team: ManagedTeam
  act: TeamAct
  onDone: () => void
}) {
  const [heir, setHeir] = useState<ManagedTeam['members'][number]>()
  const [fault, setFault] = useState<string>()
  const { isBusy, run } = useOneTask()
  const { captainId, members } = team
  const [captain] = members
  const names = members.map(({ fullName }) => fullName).join('、')
  const call = (reason: string): Promise<unknown> => {
    const actParams = (signupId: string) => ({ id: eventId, signupId })
    if (act === '不通过') {
      const body = { ids: [captainId], isApproved: false, reason }
      return callApi('POST /organizer/events/:id/reviews', { params: { id: eventId }, body })
    }
    const body =
      act === '整队移除'
        ? ({ act: '移除', reason, isWholeTeam: true } as const)
        : ({ act: '当队长', reason, isWholeTeam: false } as const)
    const params = actParams(act === '整队移除' ? captainId : (heir?.id ?? ''))
    return callApi('POST /organizer/events/:id/signups/:signupId/acts', { params, body })
  }
  const doIt = (reason: string) =>
    run(async () => {
      try {
        await withSession(() => call(reason))
        toast(act === '换队长' ? `队长换成${heir?.fullName ?? ''}了` : '好了，已通知全队')
        onDone()
      } catch (failure) {
        setFault(sentenceOf(failure))
      }
    })
  if (act === '换队长' && !heir)
    return (
      <>
        <Note tone="amber">现在的队长 {captain?.fullName} 还在队里，名额和排队的位置不变。请选新队长。</Note>
        {members.slice(1).map((member) => (
          <ListItem
            key={member.id}
            title={member.fullName}
            note={member.hasAccount ? `尾号 ${member.phone.slice(-4)}` : '代报名的，没有账号，不能当队长'}
            onPress={member.hasAccount ? () => setHeir(member) : undefined}
          />
        ))}
      </>
    )
  const effect =
    act === '换队长'
      ? `${heir?.fullName} 当队长，${captain?.fullName} 还在队里。两个人都收到消息。`
      : `${names}，一共 ${members.length} 人，都不再参加${act === '整队移除' ? '，名额让给候补第一位' : ''}。每个人都收到消息和原因。`
  return (
    <>
      <Note tone="amber">{effect}</Note>
      <ReasonForm
        usual={usual[act]}
        longest={100}
        button={act === '换队长' ? '换队长，通知两人' : `${act}，通知全队 ${members.length} 人`}
        isBusy={isBusy}
        fault={fault}
        onReason={(reason) => void doIt(reason)}
      />
    </>
  )
}

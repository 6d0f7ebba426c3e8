import { useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { erase } from '../../../lib/erase.ts'
import { go, replace } from '../../../lib/navigate.ts'
import { useChange } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { CancelSheet } from './cancel-sheet.tsx'
import { CloseSheet } from './close-sheet.tsx'
import { liveCount } from './event-state.ts'

interface Props {
  managed: ManagedEventDetail
  onChange: () => void
}

/** The event's state and the next steps: close or reopen, settle, copy, cancel. */
export function StateCard({ managed, onChange }: Props) {
  const { event, state, finishedAt, canCreate, role } = managed
  const [isCanceling, setCanceling] = useState(false)
  const [isClosing, setClosing] = useState(false)
  // Made once, so that a repeated request makes one copy.
  const [copyId] = useState(createUuid)
  const { run } = useChange(onChange)
  const params = { id: event.id }
  const isLead = role === '负责人'
  const now = timeNow()
  const isPublished = state === '已发布'
  const isAhead = isPublished && Date.parse(event.startsAt) > now
  const isOver = isPublished && Date.parse(event.endsAt) <= now
  const opensLater = event.phase === '未开始报名'
  const signupsEnded = Date.parse(event.signupClosesAt) <= now
  const setOpen = async (isOpen: boolean, dissolves = 0) => {
    const isSure =
      dissolves > 0 ||
      (await confirm(
        isOpen
          ? {
              title: opensLater ? '现在就开放报名？' : '重新开放报名？',
              content: '到报名截止时间为止，职工又能报名。',
              confirmText: opensLater ? '现在开放' : '重新开放',
            }
          : {
              title: '现在关闭报名？',
              content: '没有报上的人不能再报，名单固定下来并公布校验码。开始以前可以重新开放。',
              confirmText: '关闭报名',
            },
      ))
    const call = () =>
      callApi('POST /organizer/events/:id/signup-window', { params, body: { isOpen, dissolves } })
    if (isSure) await run(call, isOpen ? '报名开放了' : '报名已关闭')
  }
  const finish = async () => {
    const isSure = await confirm({
      title: '整理到场情况？',
      content: '没有签到的记为“未到场”，到场的人收到感谢和评价的邀请。请先确认每部手机都同步了签到。',
      confirmText: '整理',
    })
    if (isSure) await run(() => callApi('POST /organizer/events/:id/finish', { params }), '已整理')
  }
  const copy = async () => {
    const isCopied = await run(() =>
      callApi('POST /organizer/events/:id/copies', { params, body: { id: copyId } }),
    )
    if (isCopied) await go('planEvent', { id: copyId, copy: 1 })
  }
  const eraseDraft = async () => {
    const isSure = await confirm({
      title: '删除这份草稿？',
      content: '职工没有看到过。删了不能恢复。',
      confirmText: '删除',
    })
    const call = () => erase(() => callApi('DELETE /organizer/events/:id', { params }))
    if (isSure && (await run(call, '草稿删了'))) await replace('managedEvents')
  }
  const canSettle = isOver && finishedAt === null
  if (!canCreate && !canSettle && (isOver || state === '已取消')) return null
  return (
    <>
      <SectionTitle title="活动安排" />
      <Card list>
        {isAhead && !event.signupIsClosed && opensLater && (
          <ListItem title="现在就开放报名" note="还没到报名开始时间" onPress={() => void setOpen(true)} />
        )}
        {isAhead && !event.signupIsClosed && !signupsEnded && (
          <ListItem
            title="关闭报名"
            note="提前截止，名单固定下来"
            onPress={() => (managed.shortTeams.length > 0 ? setClosing(true) : void setOpen(false))}
          />
        )}
        {isAhead && event.signupIsClosed && !signupsEnded && (
          <ListItem title="重新开放报名" note="报名是提前关闭的" onPress={() => void setOpen(true)} />
        )}
        {canSettle && (
          <ListItem title="整理到场情况" note="记下谁没到场，感谢到场的人" onPress={() => void finish()} />
        )}
        {canCreate && (
          <ListItem
            title="复制成新活动"
            note="得到一份草稿，没有人报名，先改成新的日期"
            onPress={() => void copy()}
          />
        )}
        {state === '草稿' && (
          <ListItem title="删除草稿" note="职工没有看到过" onPress={() => void eraseDraft()} />
        )}
        {isPublished && !isOver && isLead && (
          <ListItem
            title="取消活动"
            note="要写原因，报名的人五分钟以后收到通知"
            onPress={() => setCanceling(true)}
          />
        )}
      </Card>
      <CloseSheet
        managed={managed}
        open={isClosing}
        onClose={() => setClosing(false)}
        onAgree={() => {
          setClosing(false)
          void setOpen(false, managed.shortTeams.length)
        }}
        onChange={onChange}
      />
      <CancelSheet
        eventId={event.id}
        people={liveCount(managed)}
        open={isCanceling}
        onClose={() => setCanceling(false)}
        onDone={() => {
          setCanceling(false)
          onChange()
        }}
      />
    </>
  )
}

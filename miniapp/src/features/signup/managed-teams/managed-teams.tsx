import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { ManagedTeam, TeamState } from '#shared/signup/endpoints/event-teams.ts'
import { Button } from '../../../components/button.tsx'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { useChange } from '../../../lib/use-change.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { RefusalState } from '../../account/sign-in/refusal-state.tsx'
import { ManagedTeamCard } from './managed-team-card.tsx'
import { type TeamAct, TeamActSheet } from './team-act-sheet.tsx'
import { useTeams } from './use-teams.ts'

interface Props {
  managed: ManagedEventDetail
  onChange: () => void
}

/** Teams as teams: who is in each, who is missing, and what is done to a whole team. */
export function ManagedTeams({ managed, onChange }: Props) {
  const { event } = managed
  const [state, setState] = useState<TeamState>()
  const [asked, setAsked] = useState<{ team: ManagedTeam; act: TeamAct }>()
  const [clientToken, setClientToken] = useState(createUuid)
  const { answer, error, retry, page, back, forth } = useTeams(event.id, state)
  const readAnew = () => {
    retry()
    onChange()
  }
  const { isBusy, run } = useChange(readAnew)
  const [least = 0, most = 0] = event.teamSize ?? []
  const params = { id: event.id }
  if (!answer)
    return (
      <Page title="队伍">
        {error === undefined ? <Skeleton cards={4} /> : <RefusalState error={error} onRetry={retry} />}
      </Page>
    )
  const { counts, teams } = answer
  const chips = [
    [undefined, `全部 ${counts.teams}`],
    ['满员', `满员 ${counts.full}`],
    ['缺人', `缺人 ${counts.short}`],
    ['待审核', `待审核 ${counts.pending}`],
  ] as const
  const isOpen = event.phase === '报名中'
  const approve = async (team: ManagedTeam) => {
    const people = team.members.length
    const isSure = await confirm({
      title: `通过“${team.name}”${people} 人？`,
      content: `${team.members.map(({ fullName }) => fullName).join('、')}。马上发消息告诉这 ${people} 人；名额满了，整队排候补。`,
      confirmText: '通过',
    })
    const body = { ids: [team.captainId], isApproved: true, reason: null }
    if (isSure)
      await run(
        () => callApi('POST /organizer/events/:id/reviews', { params, body }),
        `“${team.name}”审核好了`,
      )
  }
  const remind = async () => {
    const isSure = await confirm({
      title: `提醒 ${counts.short} 位队长？`,
      content: `每位队长收到：现在几个人，至少要 ${least} 人，${momentWords(event.signupClosesAt)} 前叫人加入。`,
      confirmText: '提醒',
    })
    if (!isSure) return
    const call = () => callApi('POST /organizer/events/:id/team-reminders', { params, body: { clientToken } })
    if (await run(call, `提醒了 ${counts.short} 位队长`)) setClientToken(createUuid())
  }
  return (
    <Page
      title="队伍"
      footer={
        isOpen &&
        counts.short > 0 && (
          <FixedFooter
            above={
              <View className="t4 center">
                到 {momentWords(event.signupClosesAt)} 还缺人的队会解散，名额让给候补
              </View>
            }
          >
            <Button loading={isBusy} onPress={() => void remind()}>
              提醒 {counts.short} 个缺人的队长
            </Button>
          </FixedFooter>
        )
      }
    >
      <ChipRow>
        {chips.map(([one, label]) => (
          <Chip key={label} label={label} selected={state === one} onPress={() => setState(one)} />
        ))}
      </ChipRow>
      <SectionTitle title={`${counts.teams} 队 · ${counts.people} 人`} />
      {teams.length === 0 && <EmptyState title={state ? '没有这样的队伍' : '还没有队伍报名'} />}
      {teams.map((team) => (
        <ManagedTeamCard
          key={team.captainId}
          eventId={event.id}
          team={team}
          least={least}
          most={most}
          isOpen={isOpen}
          onApprove={() => void approve(team)}
          onAct={(act) => setAsked({ team, act })}
        />
      ))}
      {(back || forth) && <Pager words={`第 ${page} 页`} onBack={back} onForth={forth} />}
      <TeamActSheet
        eventId={event.id}
        asked={asked}
        onClose={() => setAsked(undefined)}
        onDone={() => {
          setAsked(undefined)
          readAnew()
        }}
      />
    </Page>
  )
}

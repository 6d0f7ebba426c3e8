import type { ManagedEventDetail } from '#shared/event/managed-event.ts'
import { type ReachableSignupStatus, reachableSignupStatuses } from '#shared/event/signup-status.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { type Segment, segmentLimits } from '#shared/signup/endpoints/event-messages.ts'
import { Field } from '../../../components/field.tsx'
import { OptionList } from '../../../components/option-list.tsx'

const everybody = '都发'

interface Props {
  managed: ManagedEventDetail
  segment: Segment
  onChange: (segment: Segment) => void
}

/** Whom a message is for. Pools, sessions and captains are asked only where an event has several. */
export function SegmentPicker({ managed: { event, counts }, segment, onChange }: Props) {
  const { statuses, pool, session, only } = segment
  const offered = reachableSignupStatuses.filter((status) => counts[status] > 0 || status === '已确认')
  const statusOption = (status: ReachableSignupStatus) => `${status} ${counts[status]} 人`
  const toggle = (option: string) => {
    const pressed = offered.find((status) => statusOption(status) === option)
    if (pressed)
      onChange({
        ...segment,
        statuses: statuses.includes(pressed)
          ? statuses.filter((status) => status !== pressed)
          : [...statuses, pressed],
      })
  }
  const pools = [...new Set(event.pools.map((one) => one.pool))]
  const sessions = event.sessions.map(({ number, startsAt }) => ({
    number,
    option: `第 ${number} 场 ${momentWords(startsAt)}`,
  }))
  const limits = segmentLimits.filter((limit) => limit !== '队长' || event.teamSize !== null)
  return (
    <>
      <Field label="发给谁">
        <OptionList
          label="发给谁"
          options={offered.map(statusOption)}
          chosen={statuses.map(statusOption)}
          several
          onPress={toggle}
        />
      </Field>
      {pools.length > 1 && (
        <Field label="哪个名额">
          <OptionList
            label="哪个名额"
            options={[everybody, ...pools]}
            chosen={[pool ?? everybody]}
            onPress={(option) =>
              onChange(without(segment, 'pool', option === everybody ? {} : { pool: option }))
            }
          />
        </Field>
      )}
      {sessions.length > 0 && (
        <Field label="哪一场" hint="选了一场，通知里写这一场的时间">
          <OptionList
            label="哪一场"
            stacked
            options={[everybody, ...sessions.map(({ option }) => option)]}
            chosen={[sessions.find(({ number }) => number === session)?.option ?? everybody]}
            onPress={(option) => {
              const chosen = sessions.find((one) => one.option === option)
              onChange(without(segment, 'session', chosen ? { session: chosen.number } : {}))
            }}
          />
        </Field>
      )}
      <Field label="其中">
        <OptionList
          label="其中"
          options={[everybody, ...limits.map((limit) => limitWords[limit])]}
          chosen={[only === undefined ? everybody : limitWords[only]]}
          onPress={(option) => {
            const chosen = limits.find((limit) => limitWords[limit] === option)
            onChange(without(segment, 'only', chosen ? { only: chosen } : {}))
          }}
        />
      </Field>
    </>
  )
}

const limitWords = { 队长: '只发给队长', 还没签到: '只发给还没签到的' } as const

/** A segment with one part left out or chosen anew: the contract knows no empty part. */
function without(segment: Segment, part: 'pool' | 'session' | 'only', chosen: Partial<Segment>): Segment {
  const { [part]: _, ...rest } = segment
  return { ...rest, ...chosen }
}

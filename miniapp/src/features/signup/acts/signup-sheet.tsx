import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { Icon } from '../../../components/icon.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { Tag } from '../../../components/tag.tsx'
import { signupTone } from '../signup-words.ts'
import { type LetIn, SignupRecordView } from './signup-record-view.tsx'
import './signup-sheet.css'

interface Props {
  eventId: string
  /** None keeps the panel closed. */
  signup: SignupRow | undefined
  /** Where this one stands among those that are listed. */
  place: { rows: readonly SignupRow[]; index: number; onTurn: (signup: SignupRow) => void } | undefined
  onChange: () => void
  onClose: () => void
  letIn?: LetIn
  /** Decides a signup that waits for review. */
  onDecide?: (isApproved: boolean) => void
  /** What becomes of a person who passes. */
  forecast?: string
}

/** One signup for its organizer, by the whole name: acts, answers, history. Others of the list are one tap away. */
export function SignupSheet({ eventId, signup, place, onChange, onClose, ...more }: Props) {
  return (
    <Sheet title={signup?.fullName ?? ''} open={signup !== undefined} onClose={onClose}>
      {signup && (
        <>
          <View className="signup-sheet__head">
            <Tag tone={signupTone(standingOf(signup))}>{standingOf(signup)}</Tag>
            <View className="t4 grow">
              {[signup.seatLabel, signup.sex, `尾号 ${signup.phone.slice(-4)}`, signup.employer]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
          {place && <Turner {...place} />}
          <SignupRecordView key={signup.id} eventId={eventId} signup={signup} onChange={onChange} {...more} />
        </>
      )}
    </Sheet>
  )
}

/** 第 3 位，共 14 位, with the one before and the one after. */
function Turner({ rows, index, onTurn }: NonNullable<Props['place']>) {
  const turn = (by: number) => () => {
    const other = rows[index + by]
    if (other) onTurn(other)
  }
  return (
    <View className="signup-sheet__turner">
      <View className="t4 grow">
        这一页第 {index + 1} 位，共 {rows.length} 位
      </View>
      <Pressable className="signup-sheet__turn" label="上一位" disabled={index === 0} onPress={turn(-1)}>
        <Icon name="back" small />
      </Pressable>
      <Pressable
        className="signup-sheet__turn"
        label="下一位"
        disabled={index === rows.length - 1}
        onPress={turn(1)}
      >
        <Icon name="next" small />
      </Pressable>
    </View>
  )
}

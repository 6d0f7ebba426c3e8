import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Icon } from '../../../components/icon.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Tag } from '../../../components/tag.tsx'
import { agoWords } from '../../../lib/near-words.ts'
import { doubtOf } from '../acts/doubt-words.ts'
import { ReviewButtons } from './review-buttons.tsx'
import './review-row.css'

interface Props {
  signup: SignupRow
  isChosen: boolean
  onChoose: () => void
  onOpen: () => void
  onReview: (isApproved: boolean) => void
  /** The others of a captain's team, who are decided with it. */
  mates: readonly SignupRow[]
}

/** One signup to decide: select it for a bulk decision, open it, or decide at once. */
export function ReviewRow({ signup, isChosen, mates, onChoose, onOpen, onReview }: Props) {
  const { sex, age, employer, fullName: name, phone, signedUpAt, teamName, teamLacks, guardianName } = signup
  const doubt = doubtOf(signup)
  const team =
    teamName &&
    [
      `${teamName} 全队 ${mates.length + 1} 人${teamLacks > 0 ? `，还差 ${teamLacks} 人` : ''}`,
      ...mates.map((mate) => mate.fullName),
    ].join('、')
  const about = [
    guardianName && `家长 ${guardianName}`,
    `尾号 ${phone.slice(-4)}`,
    `${age} 岁`,
    employer,
    agoWords(signedUpAt),
  ]
    .filter(Boolean)
    .join(' · ')
  const tone = sex === '男' ? 'tint-blue' : 'tint-rose'
  return (
    <View className="review-row">
      <Pressable
        className={`review-row__choose ${tone}${isChosen ? ' review-row__choose--chosen' : ''}`}
        role="checkbox"
        selected={isChosen}
        label={`选中 ${name}，${sex}`}
        onPress={onChoose}
      >
        {sex}
        {isChosen && (
          <View className="review-row__tick fill-red">
            <Icon name="check" small />
          </View>
        )}
      </Pressable>
      <Pressable
        className="grow"
        label={`${[name, doubt, about, team].filter(Boolean).join('，')}，看报名资料`}
        onPress={onOpen}
      >
        <View>
          {name} {doubt && <Tag tone="amber">{doubt}</Tag>}
        </View>
        <View className="t4">{about}</View>
        {team && <View className="t4">{team}</View>}
      </Pressable>
      <ReviewButtons label={name} onReview={onReview} />
    </View>
  )
}

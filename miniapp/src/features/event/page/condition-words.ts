import { province } from '#province/facts/province.ts'
import { eventKindTraits } from '#shared/event/event-kind.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { teamSizeWords } from '../team-size-words.ts'

/** Who can sign up, one condition on a line, in the order in which people ask. */
export function conditionWords({ conditions, pools }: Pick<EventDetail, 'conditions' | 'pools'>): string[] {
  const { maleAge, femaleAge, maritalStatuses, needsPledge } = conditions
  const { attendees, childAge, companions } = conditions
  const ages = agesWords(maleAge, femaleAge)
  const lines = [
    attendees === '职工'
      ? undefined
      : `${attendees === '孩子' ? '给职工的孩子参加，由家长报名' : '职工和孩子都可以参加'}${childAge ? `；孩子 ${rangeWords(childAge)}（按活动当天算）` : ''}`,
    needsPledge ? '单身职工，报名时作单身承诺' : undefined,
    maritalStatuses.length > 0 ? `婚姻状况：${maritalStatuses.join('、')}` : undefined,
    ages && `${ages}（按活动当天算）`,
    ...placeWords(conditions),
    ...pools.map(poolWords),
    companions > 0 ? `每份报名可以带 ${companions} 个人，不占名额` : undefined,
  ].filter((line) => line !== undefined)
  return lines.length > 0 ? lines : ['职工都可以报名']
}

type Places = { regionCodes: readonly string[] | null; employers: readonly string[] | null }

const placeWords = ({ regionCodes, employers }: Places) => [
  regionCodes ? `在${regionCodes.map(regionWords).join('、')}工作` : undefined,
  employers ? `限${employers.join('、')}的职工` : undefined,
]

/** Who has the seats of a pool, when it is not for everybody: 名额“五十岁以上”：50–120 岁. */
function poolWords({ pool, age, ...places }: EventDetail['pools'][number]): string | undefined {
  const words = [rangeWords(age), ...placeWords(places)].filter((word) => word !== undefined)
  return words.length > 0 ? `名额“${pool}”：${words.join('，')}` : undefined
}

type Ages = EventDetail['conditions']['maleAge']

function agesWords(male: Ages, female: Ages): string | undefined {
  const [men, women] = [rangeWords(male), rangeWords(female)]
  if (men !== undefined && men === women) return `男、女都是 ${men}`
  const words = [men && `男 ${men}`, women && `女 ${women}`].filter((word) => word !== undefined)
  return words.length > 0 ? words.join('，') : undefined
}

const rangeWords = (age: Ages) => (age ? `${age[0]}–${age[1]} 岁` : undefined)

function regionWords(code: string): string {
  if (code === province.code) return province.name
  const region = findRegion(code)
  if (!region) return code
  return region.county ? `${region.city.name}${region.name}` : region.name
}

/** What the organizer also asks, told before signing up. */
export const questionWords = ({ questions, teamSize }: Pick<EventDetail, 'questions' | 'teamSize'>) =>
  questions.map(({ title, isNeeded, isOfCaptain }) => {
    const about = [isOfCaptain && teamSize ? '只问队长' : '', isNeeded ? '' : '选填'].filter(
      (word) => word !== '',
    )
    return about.length > 0 ? `${title}（${about.join('，')}）` : title
  })

/** How seats are given: at once or after a review, and what happens when none are left. */
export function seatRuleWords(event: EventDetail): string {
  const { needsReview, waitlistSize, offerHours, maxDifference, differenceFrom, teamSize } = event
  const teams = teamSize ? `组队报名，每队 ${teamSizeWords(teamSize)}，名额按队算。` : ''
  const from = differenceFrom > 0 ? `满 ${differenceFrom} 人以后，` : ''
  const balance = maxDifference ? `${from}男女最多相差 ${maxDifference} 人，多的一方先候补。` : ''
  const order = `${teams}${needsReview ? '报名后由主办方审核，通过才算报上。' : '先到先得。'}${balance}`
  if (waitlistSize === 0) return order
  return `${order}满了可以候补，有人退出时按先后顺序通知您，请在 ${offerHours} 小时内确认，夜里（22:00–8:00）不计时。`
}

/** Who sees what of a signup, and until when. */
export function privacyWords({ kind, retentionDays }: Pick<EventDetail, 'kind' | 'retentionDays'>): string[] {
  return [
    '报名资料只有主办方看得到，这一页只有人数，没有名字。',
    ...(eventKindTraits[kind].hasIntroductions ? ['昵称和自我介绍给到场签到的人看。'] : []),
    `活动结束 ${retentionDays} 天后删除。`,
  ]
}

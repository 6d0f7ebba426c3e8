import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { dayWords, momentWords } from '#shared/foundation/china-words.ts'
import type { PathStep } from '../../../components/path.tsx'

type Case = Pick<
  ApplicationDetail,
  'status' | 'timeline' | 'tradeUnionName' | 'acceptBy' | 'promisedOn' | 'grantedAmount' | 'correction'
>

/** The whole way of a case: what was, with its moment, then the present step and what comes, each with its day or its condition. */
export function pathOf(application: Case, now: number): readonly PathStep[] {
  const past = [...application.timeline].reverse().map(
    ({ at, title, detail, actor }, index): PathStep => ({
      key: `${index} ${at}`,
      state: 'done',
      title: actor === '申请人' ? `您${title}` : `${actor} ${title}`,
      when: momentWords(at, now),
      note: detail ?? undefined,
    }),
  )
  const coming = comingOf(application, now).map(
    ([title, when], index): PathStep => ({
      key: title,
      state: index === 0 ? 'now' : 'coming',
      title,
      when,
    }),
  )
  return [...past, ...coming]
}

function comingOf(
  { status, tradeUnionName, acceptBy, promisedOn, grantedAmount, correction }: Case,
  now: number,
): readonly (readonly [title: string, when: string])[] {
  const by = (day: string | null, otherwise: string) => (day ? `${dayWords(day, now)}前` : otherwise)
  const decision = (when: string) => [`${tradeUnionName} 审核`, when] as const
  const end = (when: string) => ['办完，请您评一评', when] as const
  switch (status) {
    case '已提交':
      return [[`${tradeUnionName} 受理`, by(acceptBy, '5 个工作日内')], decision('受理以后'), end('审核以后')]
    case '已受理':
      return [decision(by(promisedOn, '等结果')), end('审核以后')]
    case '待补正':
      return [
        [`您补 ${correction?.items.length ?? 1} 项`, '补好就接着办'],
        decision('补好以后'),
        end('审核以后'),
      ]
    case '已通过':
      return grantedAmount === null
        ? [[`${tradeUnionName} 办理`, by(promisedOn, '办好告诉您')], end('办好以后')]
        : [[`${tradeUnionName} 打款`, by(promisedOn, '打款告诉您')], end('到账以后')]
    default:
      return []
  }
}

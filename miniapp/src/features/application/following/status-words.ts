import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import type { Tone } from '../../../theme/tone.ts'

type Words = { text: string; tone: Tone }

/** The staff's reason with a full stop, which they may have left out. */
const asSentence = (reason: string) => (/[。！？.!?]\s*$/.test(reason) ? reason : `${reason}。`)

/** The state of an application in one or two sentences for the worker. */
export function statusWords(application: ApplicationDetail): Words {
  const { status, tradeUnionName, promisedOn, overdueSince, decisionReason, correction } = application
  const because = decisionReason ? `：${asSentence(decisionReason)}` : '。'
  const late = overdueSince ? `　原来承诺 ${dayWords(overdueSince)}前办结，超过了。` : ''
  switch (status) {
    case '已提交':
      return { tone: 'blue', text: `${tradeUnionName}将在 5 个工作日内告诉您是否受理。` }
    case '已受理':
      if (overdueSince) {
        return {
          tone: 'amber',
          text: `原来承诺 ${dayWords(overdueSince)}前办结，已经超过了。您可以打电话问 ${tradeUnionName}。`,
        }
      }
      return {
        tone: 'blue',
        text: promisedOn ? `已受理，承诺 ${dayWords(promisedOn)}前办结。` : '已受理，正在办理。',
      }
    case '待补正':
      return {
        tone: 'amber',
        text: `工作人员请您补 ${correction?.items.length ?? 1} 项，其余的不用动。补交以后接着办理。${late}`,
      }
    case '已通过':
      return { tone: 'green', text: `已通过${because}接下来由工会办，办结了会告诉您。${late}` }
    case '未通过':
      return { tone: 'amber', text: `没有通过${because}${late}` }
    case '不予受理':
      return { tone: 'amber', text: `没有受理${because}` }
    case '已办结':
      return { tone: 'green', text: `已经办结。${late}` }
    case '已撤回':
      return { tone: 'blue', text: '您撤回了这份申请。需要时可以重新申请。' }
  }
}

import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 5, quoted from 工会系统公共服务清单. */
export const skillsContestLegalBases: readonly LegalBasis[] = [
  {
    text: '1.习近平总书记在庆祝中华全国总工会成立100周年暨全国劳动模范和先进工作者表彰大会上的重要讲话精神。',
  },
  { text: '2.《中共中央 国务院关于深化产业工人队伍建设改革的意见》。' },
  { text: '3.《安徽省职工劳动和技能竞赛管理办法》。' },
]

import { words } from '../../service/words.ts'

/** The keywords of the items that only this province has. */
export const ownKeywords = {
  'employment-help': words(`
    找工作 失业 下岗 就业 创业 培训 技能培训 学技术 招聘 介绍工作 没工作 毕业 再就业 开店 岗位
  `),
  'psychological-counseling': words(`
    心理 心理咨询 压力 压力大 焦虑 抑郁 失眠 睡不着 心情不好 心烦 情绪 想不开 谈心 倾诉 吵架
  `),
}

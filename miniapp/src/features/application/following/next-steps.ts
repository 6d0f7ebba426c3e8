/** What happens after submitting, who does it, and by when. `days` is the promise in working days after 受理. */
export function nextSteps(tradeUnionName: string, days: number | undefined): readonly string[] {
  const decided =
    days === undefined ? '受理后，工会审核并告诉您结果' : `受理后 ${days} 个工作日内办结，告诉您结果`
  return [
    `${tradeUnionName}核对您的材料，5 个工作日内告诉您是否受理`,
    '缺什么会一次说清，您只补那一项就行',
    decided,
    '每一步都能在“办理”里看到，不用专门跑一趟',
  ]
}

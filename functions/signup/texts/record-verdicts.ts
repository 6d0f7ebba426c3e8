import type { Runtime } from '../../runtime.ts'
import type { TextVerdict } from '../../wechat/check-text.ts'

export type CheckedText = { subjectId: string; kind: string; text: string; verdict: TextVerdict }

/** What stands in `text_checks` for each answer. What WeChat left unchecked keeps waiting. */
const results: Record<Exclude<TextVerdict, 'unchecked'>, { state: string; note: string }> = {
  pass: { state: '通过', note: '微信检查通过' },
  review: { state: '需人工', note: '微信认为可能有问题' },
  risky: { state: '不通过', note: '微信认为内容违规' },
}

/** Notes what WeChat said about these texts; a text that was changed or decided since is left alone. */
export async function recordVerdicts({ service }: Runtime, checked: readonly CheckedText[]): Promise<void> {
  const verdicts = checked.flatMap(({ verdict, ...text }) =>
    verdict === 'unchecked' ? [] : [{ ...text, ...results[verdict] }],
  )
  if (verdicts.length > 0) await service.database.call('record_text_verdicts', { verdicts })
}

import type { Runtime } from '../../runtime.ts'
import type { TextVerdict } from '../../wechat/check-text.ts'

export type CheckedText = { subjectId: string; kind: string; text: string; verdict: TextVerdict }

/** The state in `text_checks` for each verdict. An unchecked text waits. */
const results: Record<Exclude<TextVerdict, 'unchecked'>, { state: string; note: string }> = {
  pass: { state: '通过', note: '微信检查通过' },
  review: { state: '需人工', note: '微信认为可能有问题' },
  risky: { state: '不通过', note: '微信认为内容违规' },
}

/** Records WeChat's verdicts on these texts. A text that has changed or was decided since is left alone. */
export async function recordVerdicts({ service }: Runtime, checked: readonly CheckedText[]): Promise<void> {
  const verdicts = checked.flatMap(({ verdict, ...text }) =>
    verdict === 'unchecked' ? [] : [{ ...text, ...results[verdict] }],
  )
  if (verdicts.length > 0) await service.database.call('record_text_verdicts', { verdicts })
}

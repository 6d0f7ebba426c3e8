import { momentWords } from '#shared/foundation/china-words.ts'
import type { SignupRecord } from '#shared/signup/endpoints/signup-acts.ts'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Timeline } from '../../../components/timeline.tsx'

/** What has happened to a signup, the latest first: who, when, why. It only grows. */
export function RecordHistory({ history }: Pick<SignupRecord, 'history'>) {
  const entries = history.map(({ at, status, note, actor, isInternal }, index) => ({
    key: `${at} ${index}`,
    title: isInternal && note ? note : note ? `${status}：${note}` : status,
    note: [momentWords(at), actor ?? '', isInternal ? '本人看不到' : ''].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <SectionTitle title={`记录 ${history.length} 条，改了也不会删`} />
      <Timeline entries={entries} />
    </>
  )
}

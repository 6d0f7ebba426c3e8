import type { Signup } from '#shared/signup/signup-shapes.ts'
import { WordsCard } from '../../event/page/words-card.tsx'

/** What the worker has answered to the organizer's own questions. */
export function OwnAnswersCard({ signup: { ownAnswers } }: { signup: Signup }) {
  if (ownAnswers.length === 0) return null
  return (
    <WordsCard title="主办方还想知道" lines={ownAnswers.map(({ title, words }) => `${title}：${words}`)} />
  )
}

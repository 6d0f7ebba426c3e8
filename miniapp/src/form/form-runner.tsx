import { useEffect } from 'react'
import { Note } from '../components/note.tsx'
import { Steps } from '../components/steps.tsx'
import { useLook } from '../theme/look.ts'
import { bringIntoView } from './bring-into-view.ts'
import { QuestionBody } from './question-body.tsx'
import type { Screen } from './screens.ts'
import { StepBody } from './step-body.tsx'

interface Props {
  screen: Screen
  /** 已自动保存 10:32. */
  status: string
  /** A question to bring into view: one with an error, or one that 核对信息 led back to. */
  focus?: { path: string }
  /** Said before the questions. */
  note?: string
}

/** One screen of a form with how far one has come. */
export function FormRunner({ screen, status, focus, note }: Props) {
  useEffect(() => {
    if (focus) bringIntoView(focus.path)
  }, [focus])
  const { care } = useLook()
  return (
    <>
      <Steps share={screen.share} label={screen.words} status={status} />
      {note && <Note>{note}</Note>}
      {care && screen.question ? (
        <QuestionBody key={screen.place} question={screen.question} />
      ) : (
        <StepBody key={screen.step.code} step={screen.step} />
      )}
    </>
  )
}

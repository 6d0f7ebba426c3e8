import { useEffect } from 'react'
import { Note } from '../components/note.tsx'
import { StepNames } from '../components/step-names.tsx'
import { Steps } from '../components/steps.tsx'
import { useLook } from '../theme/look.ts'
import { bringIntoView } from './bring-into-view.ts'
import { QuestionBody } from './question-body.tsx'
import type { Screen } from './screens.ts'
import { StepBody } from './step-body.tsx'

interface Props {
  screen: Screen
  /** The question to scroll to: one with an error, or one that is to be changed. */
  focus?: { path: string }
  /** Shown before the questions. */
  note?: string
}

/** One screen of a form with a progress bar. */
export function FormRunner({ screen, focus, note }: Props) {
  useEffect(() => {
    if (focus) bringIntoView(focus.path)
  }, [focus])
  const { care } = useLook()
  return (
    <>
      {screen.steps ? (
        <StepNames {...screen.steps} label={screen.words} />
      ) : (
        <Steps share={screen.share} label={screen.words} />
      )}
      {note && <Note>{note}</Note>}
      {care && screen.question ? (
        <QuestionBody key={screen.place} question={screen.question} />
      ) : (
        <StepBody key={screen.step.code} step={screen.step} />
      )}
    </>
  )
}

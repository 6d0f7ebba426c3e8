import { useState } from 'react'
import type { Answers } from '#shared/form/answers.ts'
import type { MessageKind } from '#shared/message/message-kind.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { askForMessages } from '../../../lib/ask-for-messages.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { askToSignIn } from './ask-to-sign-in.ts'

/** Checked answers, or why they cannot be sent yet, in a sentence. */
export type Prepared = { answers: Answers } | { obstacle: string }

type Options = {
  /** One of these changes when something that stood in the way may be gone: a box ticked, a photo arrived. */
  situation: readonly unknown[]
  /** Looks at the answers once, before they are sent. */
  prepare: () => Prepared
  /** What WeChat may tell about afterwards: asked for in the very tap, since WeChat asks nobody otherwise. */
  reminders?: readonly MessageKind[]
  /** Sends it; sending again after a failure must be safe. */
  send: (answers: Answers) => Promise<void>
  /** Shows what was refused where it belongs; may say in a sentence what belongs nowhere. */
  onFailure: (failure: unknown) => string | undefined
}

/** What a button that sends something goes through: an obstacle, signing in, being under way, having failed. */
export function useSending({ situation, prepare, reminders = [], send, onFailure }: Options) {
  const [problem, setProblem] = useState<{ text: string; situation: readonly unknown[] }>()
  const [hasFailed, setFailed] = useState(false)
  const { isBusy, run } = useOneTask()
  const sendNow = async (answers: Answers) => {
    setFailed(false)
    await askForMessages(reminders)
    try {
      await send(answers)
    } catch (failure) {
      setProblem({ text: onFailure(failure) ?? messageOf(failure), situation })
      setFailed(true)
    }
  }
  const submit = () => {
    if (isBusy) return
    const prepared = prepare()
    if ('obstacle' in prepared) return setProblem({ text: prepared.obstacle, situation })
    setProblem(undefined)
    if (!askToSignIn()) void run(() => sendNow(prepared.answers))
  }
  return {
    submit,
    isSending: isBusy,
    hasFailed,
    problem: problem && isSame(problem.situation, situation) ? problem.text : undefined,
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((part, index) => part === other[index])

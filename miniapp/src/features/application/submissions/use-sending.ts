import { useState } from 'react'
import type { Answers } from '#shared/form/answers.ts'
import type { MessageKind } from '#shared/message/message-kind.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { askForMessages } from '../../../lib/ask-for-messages.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { askToSignIn } from './ask-to-sign-in.ts'

/** The checked answers, or a sentence that says why they cannot be sent yet. */
export type Prepared = { answers: Answers } | { obstacle: string }

type Options = {
  /** A change of one of these may remove an obstacle: a box was checked, a photo arrived. */
  situation: readonly unknown[]
  /** Checks the answers before they are sent. */
  prepare: () => Prepared
  /**
   * The messages that WeChat may send afterwards. The permission is asked in the same tap, because WeChat asks only
   * during a tap.
   */
  reminders?: readonly MessageKind[]
  /** Sends it. Repeating it after a failure must be safe. */
  send: (answers: Answers) => Promise<void>
  /** Shows refusals at their fields. May return a sentence for a refusal without a field. */
  onFailure: (failure: unknown) => string | undefined
}

/** The steps of a button that sends something: an obstacle, signing in, sending, and a failure. */
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

import { useRef, useState } from 'react'
import type { MessageKind } from '#shared/message/message-kind.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { askForMessages } from '../../../lib/ask-for-messages.ts'
import { askToSignIn } from './ask-to-sign-in.ts'

type Options = {
  /** One of these changes when something that stood in the way may be gone: a box ticked, a photo arrived. */
  situation: readonly unknown[]
  /** Why it cannot be sent yet, in a sentence; undefined when it can. */
  findObstacle: () => string | undefined
  /** What WeChat may tell about afterwards: asked for in the very tap, since WeChat asks nobody otherwise. */
  reminders?: readonly MessageKind[]
  /** Sends it; sending again after a failure must be safe. */
  send: () => Promise<void>
  /** Shows what was refused where it belongs; may say in a sentence what belongs nowhere. */
  onFailure: (failure: unknown) => string | undefined
}

/** What a button that sends something goes through: an obstacle, signing in, being under way, having failed. */
export function useSending({ situation, findObstacle, reminders = [], send, onFailure }: Options) {
  const [problem, setProblem] = useState<{ text: string; situation: readonly unknown[] }>()
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready')
  // A second tap comes before the first has been drawn.
  const isUnderWay = useRef(false)
  const submit = async () => {
    if (isUnderWay.current) return
    const obstacle = findObstacle()
    setProblem(obstacle === undefined ? undefined : { text: obstacle, situation })
    if (obstacle !== undefined || askToSignIn()) return
    isUnderWay.current = true
    setState('sending')
    await askForMessages(reminders)
    try {
      await send()
      setState('ready')
    } catch (failure) {
      setProblem({ text: onFailure(failure) ?? messageOf(failure), situation })
      setState('failed')
    } finally {
      isUnderWay.current = false
    }
  }
  return {
    submit: () => void submit(),
    isSending: state === 'sending',
    hasFailed: state === 'failed',
    problem: problem && isSame(problem.situation, situation) ? problem.text : undefined,
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((part, index) => part === other[index])

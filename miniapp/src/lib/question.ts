import { useSyncExternalStore } from 'react'

/** A question shown over a page. */
export interface Question {
  title?: string
  content?: string
  /** The choices in words. The first is the main one when the question has a title. */
  choices: readonly string[]
  cancelText: string
}

interface OpenQuestion extends Question {
  /** The index of a choice, or `undefined` for none. */
  answer: (index?: number) => void
}

let open: OpenQuestion | undefined
const listeners = new Set<() => void>()

function show(question: OpenQuestion | undefined): void {
  open = question
  for (const listener of listeners) listener()
}

/** H5: asks on the page itself. A second question replaces the first, which then counts as canceled. */
export function askOnPage(question: Question): Promise<number | undefined> {
  open?.answer()
  return new Promise((resolve) => {
    show({
      ...question,
      answer: (index) => {
        show(undefined)
        resolve(index)
      },
    })
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useQuestion(): OpenQuestion | undefined {
  return useSyncExternalStore(subscribe, () => open)
}

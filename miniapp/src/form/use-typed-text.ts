import { useRef } from 'react'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { useFromForm, useOpenForm } from './form-context.ts'

/**
 * The text of a field that keeps its own text. What is typed goes to the form and is not drawn again; when another text comes
 * from elsewhere (a place that was picked, a cleaned list), `generation` grows: as the field's key it makes it anew.
 */
export function useTypedText(path: string) {
  const { store } = useOpenForm()
  const known = useRef({ text: textOf(store.read(path)), generation: 0 })
  const initial = useRef(known.current.text)
  const generation = useFromForm((form) => {
    const text = textOf(form.read(path))
    if (text !== known.current.text) {
      known.current = { text, generation: known.current.generation + 1 }
      initial.current = text
    }
    return known.current.generation
  })
  const write = (text: string) => {
    if (text === textOf(store.read(path))) return
    known.current.text = text
    store.type(path, text)
  }
  /** The field is left: its text is checked. A mask that was not touched stands for the stored answer. */
  const leave = (text: string) => {
    write(text)
    if (text !== initial.current) store.checkAt(path)
  }
  return { initial: initial.current, generation, write, leave }
}

import { isBlank } from '#shared/form/kinds/answer-of.ts'
import { checkScreen } from './check-screen.ts'
import type { FileTray } from './files/file-tray.ts'
import type { FormStore } from './form-store.ts'
import type { Screen } from './screens.ts'

/** Whether a screen has nothing left to ask: something is answered, and nothing is missing or wrong. */
export function isKnown(store: FormStore, tray: FileTray, screen: Screen): boolean {
  const { step, question } = screen
  const paths = question ? [question.path] : step.fields.map(({ name }) => name)
  return (
    paths.some((path) => !isBlank(store.read(path))) && checkScreen(store, tray, screen).errors.length === 0
  )
}

import { WeappElement } from './element.ts'
import type { WeappPage } from './page.ts'

const nativeControls = ['INPUT', 'TEXTAREA', 'BUTTON', 'SWITCH', 'SLIDER', 'CHECKBOX', 'RADIO']

// A picker is called what it is drawn around; a page container only catches the way back.
const wrappers = ['PICKER', 'PAGE-CONTAINER']

/** What can be tapped or typed into, and what a screen reader says of it. */
export function listControls(page: WeappPage): WeappElement[] {
  return [...page.element.querySelectorAll('*')]
    .filter(
      (node) =>
        nativeControls.includes(node.tagName) || (!wrappers.includes(node.tagName) && hearsTaps(node)),
    )
    .map((node) => new WeappElement(node, node.outerHTML.slice(0, 200)))
}

// Taro binds `tap` only where the app listens; glass-easel keeps its listeners by name.
function hearsTaps(node: Element): boolean {
  const element: unknown = Object(node).__wxElement
  return Object(Object(Object(element)._$eventTarget).listeners).tap !== undefined
}

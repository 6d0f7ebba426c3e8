import { WeappElement } from './element.ts'
import type { WeappPage } from './page.ts'

const nativeControls = ['INPUT', 'TEXTAREA', 'BUTTON', 'SWITCH', 'SLIDER', 'CHECKBOX', 'RADIO']

// A picker has the name of what it is drawn around. A page container only catches going back.
const wrappers = ['PICKER', 'PAGE-CONTAINER']

/** Elements that can be tapped or typed into, with what a screen reader says about them. */
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

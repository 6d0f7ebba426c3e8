import { type Element, Event } from 'glass-easel'

/** How a person finds an element: by its name for screen readers, or by its drawn text. */
export interface Query {
  role?: string
  label?: string | RegExp
  text?: string | RegExp
}

const impliedRoles: Record<string, string> = { input: 'textbox', textarea: 'textbox', button: 'button' }

/** One element of a page. */
export class WeappElement {
  readonly node: globalThis.Element
  private readonly describe: string

  constructor(node: globalThis.Element, describe: string) {
    this.node = node
    this.describe = describe
  }

  get text(): string {
    return (this.node.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  get role(): string {
    return this.node.getAttribute('aria-role') || impliedRoles[this.node.tagName.toLowerCase()] || ''
  }

  /** Its name for screen readers: the label, or else the text when it is a control. */
  get label(): string {
    return this.node.getAttribute('aria-label') || (this.role ? this.text : '')
  }

  get value(): string {
    return this.node.getAttribute('value') ?? ''
  }

  tap(): void {
    this.trigger('tap', { x: 0, y: 0 }, true)
  }

  /** Types into a field: the value as a whole, as WeChat reports it. */
  input(value: string): void {
    this.trigger('input', { value, cursor: value.length, keyCode: 0 }, false)
  }

  blur(value: string): void {
    this.trigger('blur', { value, cursor: value.length }, false)
  }

  /** Chooses in the picker around this element: the index, the indexes, or the date, as WeChat reports it. */
  choose(value: unknown): void {
    const picker = this.node.closest('picker') ?? this.node
    new WeappElement(picker, this.describe).trigger('change', { value }, false)
  }

  trigger(type: string, detail: object, bubbles: boolean): void {
    const element = glassEaselElement(this.node)
    if (!element) throw new Error(`${this.describe} belongs to no page any more.`)
    Event.triggerEvent(element, type, detail, { bubbles, composed: bubbles, capturePhase: bubbles })
  }
}

// glass-easel's DOM backend hangs its element on the DOM node.
function glassEaselElement(node: globalThis.Element): Element | undefined {
  return '__wxElement' in node ? (node.__wxElement as Element | undefined) : undefined
}

function matches(actual: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true
  return typeof wanted === 'string' ? actual === wanted : wanted.test(actual)
}

/** All elements below `root` that match the query. Of nested ones only the innermost. */
export function findAll(root: globalThis.Element, query: Query): WeappElement[] {
  const describe = JSON.stringify(query, (_key, value) => (value instanceof RegExp ? String(value) : value))
  const found = [...root.querySelectorAll('*')]
    .map((node) => new WeappElement(node, describe))
    .filter((element) => query.role === undefined || element.role === query.role)
    .filter((element) => matches(element.label, query.label) && matches(element.text, query.text))
  return found.filter((one) => !found.some((other) => other !== one && one.node.contains(other.node)))
}

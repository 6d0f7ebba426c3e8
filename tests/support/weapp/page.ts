import type { Root } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter'
import { findAll, type Query, type WeappElement } from './element.ts'

export interface SetDataStats {
  calls: number
  bytes: number
  /** Of the first call: what an old phone must draw before anything is seen. */
  firstBytes: number
}

/** The page object that the app's script defined, with WeChat's lifecycle functions. */
export type PageInstance = Record<string, unknown>

// Long enough for a server that works on 5,000 signups while other tests run.
const patience = 20_000

/** An open page of the app. */
export class WeappPage {
  readonly path: string
  readonly query: Record<string, string>
  readonly instance: PageInstance
  readonly element: globalThis.Element
  readonly setData: SetDataStats = { calls: 0, bytes: 0, firstBytes: 0 }
  private readonly root: Root
  private readonly errors: readonly unknown[]

  constructor(page: {
    path: string
    query: Record<string, string>
    root: Root
    instance: PageInstance
    element: globalThis.Element
    errors: readonly unknown[]
  }) {
    this.path = page.path
    this.query = page.query
    this.root = page.root
    this.instance = page.instance
    this.element = page.element
    this.errors = page.errors
    this.recordSetData()
  }

  /** The visible text. */
  text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  nodeCount(): number {
    return this.element.querySelectorAll('*').length
  }

  findAll(query: Query): WeappElement[] {
    return findAll(this.element, query)
  }

  /** The only element that matches the query; waits for it. */
  async find(query: Query): Promise<WeappElement> {
    const [element] = await this.until(() => {
      const found = this.findAll(query)
      if (found.length > 1) throw new Error(`${found.length} elements answer ${JSON.stringify(query)}`)
      return found.length === 1 ? found : undefined
    }, JSON.stringify(query))
    if (!element) throw new Error('unreachable')
    return element
  }

  async untilText(wanted: string | RegExp, most = patience): Promise<void> {
    const holds = () => (typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text()))
    await this.until(() => holds() || undefined, String(wanted), most)
  }

  /** Waits until `look` returns something, or fails with what the page showed. An error of the app ends the wait. */
  async until<T>(look: () => T | undefined, wanted: string, most = patience): Promise<T> {
    const deadline = Date.now() + most
    for (;;) {
      if (this.errors.length > 0) throw this.errors[0]
      const seen = look()
      if (seen !== undefined) return seen
      if (Date.now() > deadline)
        throw new Error(`${this.path} never showed ${wanted}. It shows: ${this.text()}`)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  call(name: string, ...values: unknown[]): unknown {
    const method = this.instance[name]
    return typeof method === 'function' ? method.apply(this.instance, values) : undefined
  }

  release(): void {
    this.call('onUnload')
    this.root.release()
    this.element.remove()
  }

  private recordSetData(): void {
    const original = this.instance.setData
    if (typeof original !== 'function') throw new Error(`${this.path} has no setData.`)
    this.instance.setData = (data: unknown, callback?: () => void) => {
      this.setData.calls += 1
      const bytes = Buffer.byteLength(JSON.stringify(data))
      if (this.setData.calls === 1) this.setData.firstBytes = bytes
      this.setData.bytes += bytes
      return original.call(this.instance, data, callback)
    }
  }
}

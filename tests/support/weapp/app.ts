import { addGlobalErrorListener } from 'glass-easel'
import type { CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { window } from './document.ts'
import { withHostTypes } from './host-types.ts'
import {
  type AppConfig,
  packageFilesEnding,
  pagePaths,
  readAppConfig,
  readStaticConfig,
} from './package-files.ts'
import { WeappPage } from './page.ts'
import { createScriptContext } from './script-context.ts'
import { compileTemplates } from './templates.ts'
import { answer, type Callbacks, createWx, type RequestHandler, refuse, type Shown, type Wx } from './wx.ts'

let templates: ReturnType<typeof compileTemplates> | undefined

/** WeChat refuses the eleventh page. */
const maximumPages = 10

/** The running app: its stack of pages, and what it showed outside of them. */
export class WeappApp {
  readonly stack: WeappPage[] = []
  readonly shown: Shown = { toasts: [], titles: [] }
  readonly errors: unknown[] = []
  readonly storage: Map<string, unknown>
  readonly context: Record<string, unknown>
  private readonly env: MiniProgramEnv
  private readonly space: CodeSpace
  private readonly config: AppConfig
  private readonly load: ReturnType<typeof createScriptContext>['load']
  private appOptions: Record<string, unknown> = {}

  constructor(
    env: MiniProgramEnv,
    requests: RequestHandler,
    wx: Wx,
    storage: Map<string, unknown>,
    mayThrow: boolean,
  ) {
    this.env = env
    this.config = readAppConfig()
    this.storage = storage
    this.space = env.createCodeSpace('', true)
    addGlobalErrorListener((error) => {
      this.errors.push(error)
      return false
    })
    templates ??= compileTemplates()
    for (const [name, template] of Object.entries(templates)) this.space.addCompiledTemplate(name, template)
    for (const file of packageFilesEnding('.json')) {
      const name = file.replace(/\.json$/, '')
      this.space.addComponentStaticConfig(name, readStaticConfig(name))
    }
    const { context, load } = createScriptContext({
      wx: { ...createWx(requests, this.shown, storage), ...this.navigation(), ...wx },
      App: (options: Record<string, unknown>) => {
        this.appOptions = options
      },
      getApp: () => this.appOptions,
      getCurrentPages: () => this.stack.map((page) => page.instance),
      // React reports what a page throws with console.error.
      console: {
        ...console,
        error: (...reasons: unknown[]) => void (mayThrow || this.errors.push(...reasons)),
      },
    })
    this.context = context
    this.load = load
    this.start()
  }

  /** The page on top. */
  get page(): WeappPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }

  /** Opens a page like a tap on a shared card: it is the only page. */
  open(url: string): WeappPage {
    this.leave(this.stack.length)
    return this.push(url)
  }

  /** Waits until another page is on top, by its path. */
  async untilPage(path: string): Promise<WeappPage> {
    const start = this.page
    await start.until(() => this.page.path === path || undefined, `the page ${path}`)
    return this.page
  }

  close(): void {
    this.leave(this.stack.length)
  }

  private start(): void {
    this.load('app.js')
    for (const file of packageFilesEnding('comp.js')) this.define(file.replace(/\.js$/, ''))
    this.callApp('onLaunch', { path: this.config.pages[0], query: {}, scene: 1001 })
    this.callApp('onShow', { path: this.config.pages[0], query: {}, scene: 1001 })
  }

  private callApp(name: string, options: object): void {
    const method = this.appOptions[name]
    if (typeof method === 'function') method.call(this.appOptions, options)
  }

  private define(component: string): void {
    this.space.componentEnv(component, ({ Page, Component, Behavior }) => {
      const define = (definition: Record<string, unknown>) => Component(withHostTypes(definition))
      Object.assign(this.context, { Page, Component: define, Behavior })
      this.load(`${component}.js`)
    })
  }

  private push(url: string): WeappPage {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    if (!pagePaths(this.config).includes(path)) throw new Error(`app.json lists no page ${path}.`)
    this.define(path)
    const root = this.env.associateBackend().createRoot('body', this.space, path)
    const placeholder = window.document.createElement('div')
    window.document.body.append(placeholder)
    const element = root.getComponent().getBackendElement() as unknown as Element
    root.attach(
      window.document.body as unknown as Parameters<typeof root.attach>[0],
      placeholder as unknown as Parameters<typeof root.attach>[1],
    )
    const query = Object.fromEntries(new URLSearchParams(search))
    const instance = root.get() as unknown as Record<string, unknown>
    Object.assign(instance, { route: path, __route__: path, options: query })
    const page = new WeappPage({ path, query, root, instance, element, errors: this.errors })
    this.stack.at(-1)?.call('onHide')
    this.stack.push(page)
    page.call('onLoad', query)
    page.call('onShow')
    page.call('onReady')
    return page
  }

  private leave(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count, count).reverse()) page.release()
  }

  private navigation(): Wx {
    type Options = Callbacks & { url: string }
    const go = (name: string, leave: () => number) => (options: Options) => {
      try {
        this.leave(leave())
        if (this.stack.length >= maximumPages) throw new Error('webview count limit exceed')
        this.push(options.url)
        answer(name, options)
      } catch (error) {
        refuse(name, options, error instanceof Error ? error.message : String(error))
      }
    }
    return {
      navigateTo: go('navigateTo', () => 0),
      redirectTo: go('redirectTo', () => 1),
      reLaunch: go('reLaunch', () => this.stack.length),
      switchTab: go('switchTab', () => this.stack.length),
      navigateBack: (options?: Callbacks & { delta?: number }) => {
        this.leave(Math.min(options?.delta ?? 1, this.stack.length - 1))
        this.stack.at(-1)?.call('onShow')
        answer('navigateBack', options)
      },
    }
  }
}

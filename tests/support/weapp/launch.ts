import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { WeappApp } from './app.ts'
import type { RequestHandler, Wx } from './wx.ts'

export interface LaunchOptions {
  /** Answers the app's requests. Without it the phone is offline. */
  requests?: RequestHandler
  /** Parts of `wx` that replace the harness's own. */
  wx?: Wx
  /** What the phone has stored before. */
  storage?: Map<string, unknown>
  /** Whether the test is about a page that throws: what React reports of it does not end the test. */
  mayThrow?: boolean
}

function offline(): never {
  throw new Error('no network')
}

/** Starts the app in `dist/weapp`, in WeChat's own component framework, on a phone of ours. */
export function launch(options: LaunchOptions = {}): WeappApp {
  const { requests = offline, wx = {}, storage = new Map(), mayThrow = false } = options
  return new WeappApp(new MiniProgramEnv(), requests, wx, storage, mayThrow)
}

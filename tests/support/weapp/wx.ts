/** A request as the app makes it with `Taro.request`. */
export interface WxRequest {
  url: string
  method: string
  data: unknown
  header: Record<string, string>
}

export interface WxResponse {
  statusCode: number
  data: unknown
  header?: Record<string, string>
}

/** Answers the app's requests. Throw to be offline. */
export type RequestHandler = (request: WxRequest) => WxResponse | Promise<WxResponse>

export interface Callbacks {
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: object) => void
}

export type Wx = Record<string, unknown>

/** Calls back like WeChat: later, and with `errMsg`. */
export function answer(name: string, callbacks: Callbacks | undefined, result: object = {}): void {
  queueMicrotask(() => {
    const full = { errMsg: `${name}:ok`, ...result }
    callbacks?.success?.(full)
    callbacks?.complete?.(full)
  })
}

export function refuse(name: string, callbacks: Callbacks | undefined, reason: string): void {
  queueMicrotask(() => {
    const error = { errMsg: `${name}:fail ${reason}` }
    callbacks?.fail?.(error)
    callbacks?.complete?.(error)
  })
}

/** What was shown to the person outside the page. */
export interface Shown {
  toasts: string[]
  titles: string[]
}

/** The parts of `wx` that need nothing else. The app, which owns the pages, adds navigation. */
export function createWx(handler: RequestHandler, shown: Shown, storage: Map<string, unknown>): Wx {
  const quiet = (name: string) => (options?: Callbacks) => answer(name, options)
  return {
    ...Object.fromEntries(quietNames.map((name) => [name, quiet(name)])),
    ...Object.fromEntries(listenerNames.map((name) => [name, () => {}])),
    canIUse: () => true,
    nextTick: (callback: () => void) => queueMicrotask(callback),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getSystemInfoSync: () => ({ ...windowInfo, ...appBaseInfo }),
    getWindowInfo: () => windowInfo,
    getAppBaseInfo: () => appBaseInfo,
    getDeviceInfo: () => ({ platform: 'ios', brand: 'test', model: 'test', system: 'iOS 18' }),
    getMenuButtonBoundingClientRect: () => ({
      top: 46,
      bottom: 78,
      left: 291,
      right: 378,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),
    showToast: (options: Callbacks & { title: string }) => {
      shown.toasts.push(options.title)
      answer('showToast', options)
    },
    showModal: (options: Callbacks) => answer('showModal', options, { confirm: true, cancel: false }),
    setNavigationBarTitle: (options: Callbacks & { title: string }) => {
      shown.titles.push(options.title)
      answer('setNavigationBarTitle', options)
    },
    getRandomValues: (options: Callbacks & { length: number }) => {
      const randomValues = crypto.getRandomValues(new Uint8Array(options.length)).buffer
      answer('getRandomValues', options, { randomValues })
    },
    getScreenBrightness: (options?: Callbacks) => answer('getScreenBrightness', options, { value: 0.5 }),
    getNetworkType: (options?: Callbacks) => answer('getNetworkType', options, { networkType: 'wifi' }),
    login: (options: Callbacks) => answer('login', options, { code: 'test-code' }),
    request: (options: Partial<WxRequest> & Callbacks) => request(handler, options),
  }
}

const quietNames = [
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'showShareMenu',
  'hideShareMenu',
  'hideTabBar',
  'pageScrollTo',
  'vibrateShort',
  'setClipboardData',
  'makePhoneCall',
  'reportEvent',
  'stopPullDownRefresh',
  'setKeepScreenOn',
  'setScreenBrightness',
]

const listenerNames = [
  'onThemeChange',
  'offThemeChange',
  'onNetworkStatusChange',
  'offNetworkStatusChange',
  'onNetworkWeakChange',
  'onAppShow',
  'offAppShow',
  'onAppHide',
  'offAppHide',
  'onError',
  'onUnhandledRejection',
  'onNeedPrivacyAuthorization',
  'onKeyboardHeightChange',
  'onWindowResize',
  'offWindowResize',
]

const windowInfo = {
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 752,
  statusBarHeight: 44,
  safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
}

const appBaseInfo = {
  SDKVersion: '3.8.0',
  version: '8.0.60',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
}

/** WeChat parses an answer only when it is asked for JSON, which is its default. */
function request(
  handler: RequestHandler,
  options: Partial<WxRequest> & Callbacks & { dataType?: string },
): object {
  const { url = '', method = 'GET', data, header = {}, dataType = 'json' } = options
  const asWritten = (answered: unknown) =>
    dataType === 'json' || typeof answered === 'string' ? answered : JSON.stringify(answered)
  Promise.resolve()
    .then(() => handler({ url, method, data, header }))
    .then(
      (response) =>
        answer('request', options, { header: {}, cookies: [], ...response, data: asWritten(response.data) }),
      (error: unknown) => refuse('request', options, error instanceof Error ? error.message : String(error)),
    )
  return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {}, onChunkReceived() {} }
}

import { JSDOM } from 'jsdom'

/** glass-easel draws into the document of the global scope. The app's own scripts run in a context without one. */
export const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })

Object.assign(globalThis, { document: window.document, window })

// Taken for `react-dom` in the WeChat build: what Taro has for React there and not for Preact.
import { FormElement } from '@tarojs/runtime'
import compat from 'preact/compat'
import { createRoot } from 'preact/compat/client'

/** What a field holds until something else is typed, as in a browser: React's renderer knows it, Preact asks the element. */
Object.defineProperty(FormElement.prototype, 'defaultValue', {
  set(value) {
    if (this.props.value === undefined) this.value = value
  },
})

/** Preact says that it is React 18, so Taro asks it for `createRoot`, which is a module of its own. */
export default { ...compat, createRoot }

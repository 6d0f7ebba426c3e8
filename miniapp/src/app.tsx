import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { leaveSharedBrowser } from './features/account/sign-in/leave-shared-browser.ts'
import { watchForUpdate } from './lib/app-update.ts'
import { prepareReminders } from './lib/ask-for-messages.ts'
import { forgetExpired } from './lib/expiring-storage.ts'
import { keepApp } from './lib/keep-app.ts'
import { watchLoadFailures } from './lib/load-failure.ts'
import { go } from './lib/navigate.ts'
import { watchOpening } from './lib/opening-sign.ts'
import './theme/tokens.css'
import './theme/care.css'
import './theme/base.css'

// Before the first page is drawn, and before it fails to load.
leaveSharedBrowser()
watchLoadFailures()

export default function App({ children }: PropsWithChildren) {
  useLaunch(watchForUpdate)
  useLaunch(watchOpening)
  useLaunch(keepApp)
  useLaunch(() => void prepareReminders())
  // A link from an older version, or a mistyped one, opens the home page instead of WeChat's empty page.
  usePageNotFound(() => void go('home'))
  useDidShow(() => forgetExpired())
  return children
}

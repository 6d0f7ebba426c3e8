import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useUpdateOffer } from '../lib/app-update.ts'
import { BackStepsOfPage, createBackSteps } from '../lib/back-step.ts'
import { useOpened } from '../lib/opening-sign.ts'
import type { TabName } from '../routes.ts'
import { lookClass, useLook } from '../theme/look.ts'
import { useWindowColors } from '../theme/use-window-colors.ts'
import { BackContainer } from './back-container.tsx'
import { NavigationBar } from './navigation-bar.tsx'
import { NetworkHint } from './network-hint.tsx'
import { PageWait } from './page-wait.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { PrivacySheet } from './privacy-sheet.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { TabBar } from './tab-bar.tsx'
import './page.css'

interface Props {
  title: string
  /** This page is one of the four tabs. */
  tab?: TabName
  /** Stays at the bottom of the screen: a `FixedFooter`. */
  footer?: ReactNode
  /** The page begins with a picture that reaches below the navigation bar (H5). */
  overlay?: boolean
  /** The page shows its own hint when there is no network. */
  tellsNetwork?: boolean
}

const landmark = process.env.TARO_ENV === 'h5' ? { role: 'main' } : {}

/** The root of every page: its look, its title, its safe areas, and what going back closes first. */
export function Page(props: PropsWithChildren<Props>) {
  const { title, tab, footer, overlay = false, tellsNetwork = false, children } = props
  const look = useLook()
  useWindowColors(look)
  useUpdateOffer(tab !== undefined)
  useOpened()
  const [steps] = useState(createBackSteps)
  useEffect(() => {
    Taro.setNavigationBarTitle({ title }).catch(() => {})
  }, [title])
  return (
    <BackStepsOfPage.Provider value={steps}>
      <View className={`page ${lookClass(look)}`}>
        {process.env.TARO_ENV === 'h5' && (
          <NavigationBar title={title} root={tab !== undefined} overlay={overlay} />
        )}
        <View className="page__body" {...landmark}>
          {children}
        </View>
        {!tellsNetwork && <NetworkHint />}
        {footer}
        {tab && <TabBar current={tab} />}
        {process.env.TARO_ENV === 'h5' ? <QuestionPanel /> : <PrivacySheet />}
        {process.env.TARO_ENV === 'h5' && <PhotoViewer />}
        {process.env.TARO_ENV === 'h5' && <PageWait />}
        <BackContainer steps={steps} />
      </View>
    </BackStepsOfPage.Provider>
  )
}

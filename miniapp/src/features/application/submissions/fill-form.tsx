import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { FormPage } from '../../../form/form-page.tsx'
import { LazyOfferCard, LazySlotOffers } from '../../../form/lazy-offers.tsx'
import { go } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'
import type { ApplicationSession } from './application-session.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { DraftNotice } from './draft-notice.tsx'
import { HelpLink } from './help-link.tsx'
import { useSavedWords } from './saved-words.ts'

const prefilledWords = '您上次填过的已经帮您带入，请核对一遍。'
const toCheck = '去核对信息'

/** The form of an application. It stays open below 核对信息, which goes back to single questions. */
export function FillForm({ session }: { session: ApplicationSession }) {
  const { store, tray, itemForm, item } = session
  const placeNow = () => ({ path: session.draft().place, isRevising: false })
  const [start, setStart] = useState(placeNow)
  const status = useSavedWords(session)

  useDidShow(() => {
    if (!needsSignInPage()) {
      tray.resume()
      void session.sync.save()
    }
    const path = session.takeNextQuestion()
    if (path === undefined) return
    session.update({ place: path })
    setStart({ path, isRevising: true })
  })
  const goToCheck = () => {
    setStart(placeNow)
    void go('check', { service: item.code, variant: itemForm.variant ?? undefined })
  }
  // What the last application said needs a look and no typing.
  const isBrought = useRouter().params.from !== undefined
  useEffect(() => {
    if (isBrought) void go('check', { service: item.code, variant: itemForm.variant ?? undefined })
  }, [isBrought, item, itemForm])
  return (
    <FormPage
      title={itemForm.name}
      store={store}
      tray={tray}
      papers={{ find: session.papers, Card: LazyOfferCard, Slot: LazySlotOffers }}
      start={start}
      words={{ last: toCheck, revised: toCheck }}
      status={status}
      note={session.draft().prefilled.length > 0 ? prefilledWords : undefined}
      head={<DraftNotice session={session} />}
      foot={<HelpLink session={session} />}
      onPlace={(place) => session.update({ place })}
      stepsBack
      onEnd={goToCheck}
      onSend={askToSignIn}
    />
  )
}

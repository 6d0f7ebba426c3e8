import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { replace } from '../../../lib/navigate.ts'
import { WithChoices } from '../../service/settings/with-choices.tsx'
import type { ApplicationSession } from './application-session.ts'
import { findFinished } from './finished-application.ts'
import { LoadingForm } from './loading-form.tsx'
import { NoSuchForm } from './no-such-form.tsx'
import { useApplicationSession } from './use-application-session.ts'

interface Props {
  form: (session: ApplicationSession) => ReactNode
}

/** A page of the form that it was opened for. After submitting, going back shows the application's progress. */
export function FormOrFinished({ form }: Props) {
  const { params } = useRouter()
  const [reference] = useState(() => findFinished(params))
  useEffect(() => {
    if (reference) void replace('progress', { reference })
  }, [reference])
  return reference ? <LoadingForm /> : <OpenForm params={params} form={form} />
}

function OpenForm({ params, form }: Props & { params: Partial<Record<string, string>> }) {
  const session = useApplicationSession(params)
  if (session === undefined) return <LoadingForm />
  if (!session) return <NoSuchForm />
  return (
    <WithChoices serviceCode={session.item.code} store={session.store}>
      {() => form(session)}
    </WithChoices>
  )
}

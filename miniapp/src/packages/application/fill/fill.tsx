import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { FillForm } from '../../../features/application/fill-form.tsx'
import { NoSuchForm } from '../../../features/application/no-such-form.tsx'
import { openFromRoute } from '../../../features/application/open-from-route.ts'

export default function FillPage() {
  const { params } = useRouter()
  const [session] = useState(() => openFromRoute(params))
  return session ? <FillForm session={session} /> : <NoSuchForm />
}

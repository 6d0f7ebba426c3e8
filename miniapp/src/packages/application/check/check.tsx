import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CheckForm } from '../../../features/application/check-form.tsx'
import { NoSuchForm } from '../../../features/application/no-such-form.tsx'
import { openFromRoute } from '../../../features/application/open-from-route.ts'

export default function CheckPage() {
  const { params } = useRouter()
  const [session] = useState(() => openFromRoute(params))
  return session ? <CheckForm session={session} /> : <NoSuchForm />
}

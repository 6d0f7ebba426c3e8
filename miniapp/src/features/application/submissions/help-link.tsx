import { Pressable } from '../../../components/pressable.tsx'
import { go } from '../../../lib/navigate.ts'
import type { ApplicationSession } from './application-session.ts'
import './help-link.css'

/** On the first screen of a form: the way to get help with filling it in. */
export function HelpLink({ session }: { session: ApplicationSession }) {
  const { serviceCode, variant } = session.draft()
  const ask = () => void go('askHelp', { service: serviceCode, variant: variant ?? undefined })
  return (
    <Pressable className="help-link ink-blue" role="link" onPress={ask}>
      填不来？请工会工作者帮忙填
    </Pressable>
  )
}

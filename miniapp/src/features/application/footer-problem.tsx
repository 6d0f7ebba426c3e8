import { View } from '@tarojs/components'
import { spoken } from '../../lib/accessibility.ts'
import './footer-problem.css'

/** Why the button below did not do what it says. It stands beside the button, since the page may be long. */
export function FooterProblem({ problem }: { problem: string | undefined }) {
  if (!problem) return null
  return (
    <View className="footer-problem tint-red" {...spoken({ role: 'alert' })}>
      {problem}
    </View>
  )
}

import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { spoken } from '../../../lib/accessibility.ts'
import './send-footer.css'
import type { useSending } from './use-sending.ts'

interface Props {
  /** What the button does and to whom. */
  words: string
  sending: ReturnType<typeof useSending>
}

/** The button that sends, and next to it the reason of a failure, because the page may be long. */
export function SendFooter({ words, sending }: Props) {
  const { submit, isSending, hasFailed, problem } = sending
  const explanation = problem && (
    <View className="send-footer__problem tint-red" {...spoken({ role: 'alert' })}>
      {problem}
    </View>
  )
  return (
    <FixedFooter above={explanation}>
      <Button loading={isSending} onPress={submit}>
        {hasFailed ? '重试' : words}
      </Button>
    </FixedFooter>
  )
}

import { useState } from 'react'
import { followTaps } from '#shared/service/self-check/follow-taps.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { QuestionScreen } from '../../../features/self-check/question-screen.tsx'
import { ResultScreen } from '../../../features/self-check/result-screen.tsx'
import { useServiceSettings } from '../../../features/service/use-service-setting.ts'

/** 自测: a few taps, then what fits. The taps live on this page only and are gone when it closes. */
export default function SelfCheckPage() {
  const [taps, setTaps] = useState<readonly string[]>([])
  const settings = useServiceSettings()
  const { facts, question } = followTaps(taps)
  const footer = taps.length > 0 && (
    <FixedFooter>
      <Button kind="ghost" onPress={() => setTaps(taps.slice(0, -1))}>
        上一步
      </Button>
    </FixedFooter>
  )
  return (
    <Page title="自测" footer={footer}>
      {question ? (
        <QuestionScreen
          key={question.code}
          question={question}
          answered={taps.length}
          onChoose={(text) => setTaps([...taps, text])}
        />
      ) : (
        <ResultScreen facts={facts} settings={settings} onRestart={() => setTaps([])} />
      )}
    </Page>
  )
}

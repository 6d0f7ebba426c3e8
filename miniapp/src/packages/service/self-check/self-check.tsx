import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { followTaps } from '../../../features/service/self-check/follow-taps.ts'
import { QuestionScreen } from '../../../features/service/self-check/question-screen.tsx'
import { useOffered } from '../../../features/service/settings/use-offered.ts'
import { useServiceSettings } from '../../../features/service/settings/use-service-setting.ts'
import { ResultScreen } from './result-screen.tsx'

/** 自测: a few taps, then the fitting services. The taps exist only on this page and are gone when it closes. */
export default function SelfCheckPage() {
  const [taps, setTaps] = useState<readonly string[]>([])
  const settings = useServiceSettings()
  const isOffered = useOffered()
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
          isOffered={isOffered}
          onChoose={(text) => setTaps([...taps, text])}
        />
      ) : (
        <ResultScreen facts={facts} settings={settings} isOffered={isOffered} onRestart={() => setTaps([])} />
      )}
    </Page>
  )
}

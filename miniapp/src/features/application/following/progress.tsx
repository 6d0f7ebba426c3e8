import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Timeline } from '../../../components/timeline.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { ReminderCard } from '../../message/reminder-card.tsx'
import { ConfirmationCard } from '../confirmation/confirmation-card.tsx'
import { downloadPaper } from '../paper/download-paper.ts'
import { LaterPapers } from '../paper/later-papers.tsx'
import { AgainCard } from './again-card.tsx'
import { AnswersSheet } from './answers-sheet.tsx'
import { CorrectionList } from './correction-list.tsx'
import { NextService } from './next-service.tsx'
import { OverdueCard } from './overdue-card.tsx'
import { ProgressHead } from './progress-head.tsx'
import { RatingCard } from './rating-card.tsx'
import { withdrawApplication } from './withdraw-application.ts'
import './progress.css'

interface Props {
  application: ApplicationDetail
  onChange: () => void
}

/** The state of an application, what the worker has to do, and its history. */
export function Progress({ application, onChange }: Props) {
  const { reference, timeline, correction, canWithdraw } = application
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<string>()
  const withdraw = async () => {
    try {
      if (await withdrawApplication(reference)) onChange()
    } catch (failure) {
      setProblem(messageOf(failure))
    }
  }
  const download = async () => {
    setProblem(undefined)
    try {
      toast(await downloadPaper(reference))
    } catch (failure) {
      setProblem(messageOf(failure))
    }
  }
  return (
    <>
      <ProgressHead application={application} />
      <CorrectionList application={application} />
      <OverdueCard application={application} onChange={onChange} />
      <LaterPapers application={application} />
      <ConfirmationCard application={application} />
      <NextService application={application} />
      <AgainCard application={application} />
      <RatingCard application={application} onChange={onChange} />
      <SectionTitle title="经过" />
      <Card>
        <Timeline
          waiting={correction !== null}
          entries={timeline.map(({ at, title, detail, actor }) => ({
            key: `${at} ${title}`,
            title,
            note: `${momentWords(at)}　${actor}${detail ? `\n${detail}` : ''}`,
          }))}
        />
      </Card>
      <ReminderCard kind="application" />
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <View className="progress-links">
        <Pressable className="progress-links__link ink-blue" role="link" onPress={() => setReading(true)}>
          看我填的内容
        </Pressable>
        <Pressable className="progress-links__link ink-blue" role="link" onPress={() => void download()}>
          下载申请表
        </Pressable>
        {canWithdraw && (
          <Pressable className="progress-links__link" role="link" onPress={() => void withdraw()}>
            撤回
          </Pressable>
        )}
      </View>
      <AnswersSheet application={application} open={isReading} onClose={() => setReading(false)} />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { Path } from '../../../components/path.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { callPhone } from '../../../lib/call-phone.ts'
import { confirm, toast } from '../../../lib/dialog.ts'
import { useNow } from '../../../lib/use-now.ts'
import { ReminderCard } from '../../message/reminder-card.tsx'
import { ConfirmationCard } from '../confirmation/confirmation-card.tsx'
import { downloadPaper } from '../paper/download-paper.ts'
import { LaterPapers } from '../paper/later-papers.tsx'
import { AgainCard } from './again-card.tsx'
import { AnswersSheet } from './answers-sheet.tsx'
import { ContactCard, phoneOf } from './contact-card.tsx'
import { CorrectionList } from './correction-list.tsx'
import { MoneyHead } from './money-head.tsx'
import { NextService } from './next-service.tsx'
import { OverdueCard } from './overdue-card.tsx'
import { pathOf } from './path-of.ts'
import { ProgressHead } from './progress-head.tsx'
import { RatingCard } from './rating-card.tsx'
import { SentFiles } from './sent-files.tsx'
import { withdrawApplication } from './withdraw-application.ts'
import './progress.css'

interface Props {
  application: ApplicationDetail
  onChange: () => void
}

/** The state of an application, what the worker has to do, and its history. */
export function Progress({ application, onChange }: Props) {
  const { reference, attachments, canWithdraw, grantedAmount, isOverdue, status } = application
  const now = useNow()
  const item = findServiceItem(application.serviceCode)
  const form = item && findItemForm(item, application.variant)?.form
  const amount = status === '已通过' || status === '已办结' ? grantedAmount : null
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
  const askForMoney = async () => {
    const phone = phoneOf(application)
    const isSure = await confirm({
      title: '钱没到账？',
      content: `先查银行卡的明细，再打 ${phone} 问，报上申请编号，工作人员能查到哪天打的。`,
      confirmText: '拨打',
    })
    if (isSure) callPhone(phone)
  }
  return (
    <>
      {amount === null ? (
        <ProgressHead application={application} />
      ) : (
        <MoneyHead application={application} form={form} amount={amount} />
      )}
      {isOverdue && <ContactCard application={application} />}
      <CorrectionList application={application} />
      <OverdueCard application={application} onChange={onChange} />
      <LaterPapers application={application} />
      <ConfirmationCard application={application} />
      <NextService application={application} />
      <AgainCard application={application} />
      <RatingCard application={application} onChange={onChange} />
      <Card>
        <Path steps={pathOf(application, now)} />
      </Card>
      {!isOverdue && <ContactCard application={application} />}
      <SentFiles attachments={attachments} />
      <ReminderCard kind="application" />
      {problem && (
        <Note tone="red" urgent>
          {problem}
        </Note>
      )}
      <View className="progress-links">
        <Pressable className="progress-links__link ink-blue" role="link" onPress={() => setReading(true)}>
          看我填的
        </Pressable>
        <Pressable className="progress-links__link ink-blue" role="link" onPress={() => void download()}>
          下载申请表
        </Pressable>
        {amount !== null && (
          <Pressable className="progress-links__link ink-blue" role="link" onPress={() => void askForMoney()}>
            钱没到账
          </Pressable>
        )}
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

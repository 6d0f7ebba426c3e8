import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ExportFormat, PrintedSheet } from '#shared/signup/export-sheet.ts'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { sentenceOf } from '../../../lib/use-change.ts'
import { downloadRoster } from '../roster/download-roster.ts'
import './paper-sheet.css'

interface Props {
  eventId: string
  /** Whether the event asked for ID numbers, which then stand in 保险名单. */
  hasIdNumbers: boolean
  /** Whole ID numbers are for the lead only. */
  maySeeIdNumbers: boolean
  open: boolean
  onClose: () => void
}

/** What is printed for the day, each with two taps: opened here, taken as PDF or as a spreadsheet. */
export function PaperSheet(props: Props) {
  return (
    <Sheet title="打印" open={props.open} onClose={props.onClose}>
      <Choices {...props} />
    </Sheet>
  )
}

const sheets: readonly { sheet: PrintedSheet; note: string }[] = [
  { sheet: '签到表', note: 'A4，按座位号，有签名格，只印手机尾号' },
  { sheet: '胸牌', note: '一页十张，剪开放进胸卡套' },
  { sheet: '桌牌', note: '一页两张，对折立在桌上' },
]

function Choices({ eventId, hasIdNumbers, maySeeIdNumbers }: Props) {
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<{ isOk: boolean; words: string }>()
  const [error, setError] = useState<string>()
  const typed = useRef('')
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const run = async (sheet: PrintedSheet, format: ExportFormat) => {
    if (busy) return
    const asksWhy = sheet === '保险名单' && hasIdNumbers
    const reason = typed.current.trim()
    if (asksWhy && (reason.length < 4 || reason.length > 100))
      return setError('请写明为什么需要完整的身份证号，4 到 100 个字')
    setBusy(true)
    setDone(undefined)
    try {
      const { words } = await downloadRoster(eventId, { sheet, format, ...(asksWhy && { reason }) })
      setDone({ isOk: true, words })
    } catch (failure) {
      setDone({ isOk: false, words: sentenceOf(failure) })
    } finally {
      setBusy(false)
    }
  }
  const line = (sheet: PrintedSheet, note: string) => (
    <View key={sheet} className="paper-sheet__line">
      <View className="grow">
        <View>{sheet}</View>
        <View className="t4">{note}</View>
      </View>
      <Pressable
        className="paper-sheet__pill"
        label={`${sheet} Excel`}
        onPress={() => void run(sheet, 'xlsx')}
      >
        Excel
      </Pressable>
      <Pressable
        className="paper-sheet__pill paper-sheet__pill--main"
        label={`${sheet} PDF`}
        onPress={() => void run(sheet, 'pdf')}
      >
        PDF
      </Pressable>
    </View>
  )
  return (
    <>
      {done && (
        <Note tone={done.isOk ? 'green' : 'red'} urgent>
          {done.words}
        </Note>
      )}
      {sheets.map(({ sheet, note }) => line(sheet, note))}
      {(!hasIdNumbers || maySeeIdNumbers) && (
        <>
          {line('保险名单', hasIdNumbers ? '有完整的身份证号，要先写明原因' : '姓名、性别、出生日期、手机号')}
          {hasIdNumbers && (
            <Field label="为什么需要身份证号" hint="4 到 100 个字，会记录下来" error={error}>
              <TextArea
                label="为什么需要完整的身份证号"
                placeholder="如：给参加的人买当天的意外险"
                invalid={error !== undefined}
                onInput={keep}
                onBlur={keep}
              />
            </Field>
          )}
        </>
      )}
      <View className="t4 paper-sheet__end">
        只印已确认的人，取消和候补的不在上面。谁打印了什么会记录下来；纸用完请销毁。
      </View>
    </>
  )
}

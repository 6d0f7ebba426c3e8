import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ExportFormat } from '#shared/signup/export-sheet.ts'
import { Button } from '../../../components/button.tsx'
import { Checkbox } from '../../../components/checkbox.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { sentenceOf } from '../../../lib/use-change.ts'
import { type DownloadedRoster, downloadRoster } from './download-roster.ts'
import './export-sheet.css'

interface Props {
  eventId: string
  /** Whether the event asked for ID numbers. */
  hasIdNumbers: boolean
  /** Whole ID numbers are for the lead only. */
  maySeeIdNumbers: boolean
  open: boolean
  onClose: () => void
}

/** Downloads the roster. It says before what the file holds and that the download is logged. */
export function ExportSheet(props: Props) {
  return (
    <Sheet title="导出报名名单" open={props.open} onClose={props.onClose}>
      <Choices {...props} />
    </Sheet>
  )
}

function Choices({ eventId, hasIdNumbers, maySeeIdNumbers }: Props) {
  const [busy, setBusy] = useState<ExportFormat>()
  const [done, setDone] = useState<DownloadedRoster & { isOk: boolean }>()
  const [isWhole, setWhole] = useState(false)
  const [error, setError] = useState<string>()
  const typed = useRef('')
  const keep = (text: string) => {
    typed.current = text
    if (text !== '') setError(undefined)
  }
  const run = async (format: ExportFormat) => {
    if (busy) return
    const reason = typed.current.trim()
    if (isWhole && (reason.length < 4 || reason.length > 100))
      return setError('请写明为什么需要完整的身份证号，4 到 100 个字')
    setBusy(format)
    setDone(undefined)
    try {
      const answer = await downloadRoster(eventId, {
        sheet: '报名名单',
        format,
        ...(isWhole && { reason }),
      })
      setDone({ isOk: true, ...answer })
    } catch (failure) {
      setDone({ isOk: false, words: sentenceOf(failure) })
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <>
      <View className="t3 export-sheet__words">
        名单里有全部报名的人（含候补和已取消的）。手机号是完整的
        {hasIdNumbers ? '；身份证号只显示前四位和后四位，写明原因才导出完整的。' : '。'}
      </View>
      <Note tone="amber">
        谁在什么时候、为什么导出了多少人，会记录下来。下载链接五分钟内有效，用过一分钟后失效。
      </Note>
      {hasIdNumbers && maySeeIdNumbers && (
        <Checkbox checked={isWhole} onChange={setWhole} label="需要完整的身份证号" />
      )}
      {isWhole && (
        <Field label="为什么需要" hint="4 到 100 个字，会记录下来；只在 Excel 表格里是完整的" error={error}>
          <TextArea
            label="为什么需要完整的身份证号"
            placeholder="如：给参加的人买当天的意外险"
            invalid={error !== undefined}
            onInput={keep}
            onBlur={keep}
          />
        </Field>
      )}
      {done && (
        <Note tone={done.isOk ? 'green' : 'red'} urgent>
          {done.words}
        </Note>
      )}
      <View className="export-sheet__buttons">
        <Button loading={busy === 'xlsx'} onPress={() => void run('xlsx')}>
          导出 Excel 表格
        </Button>
        <Button kind="ghost" loading={busy === 'csv'} onPress={() => void run('csv')}>
          导出 CSV
        </Button>
        {done?.forward && <Button onPress={done.forward}>转发 CSV</Button>}
      </View>
    </>
  )
}

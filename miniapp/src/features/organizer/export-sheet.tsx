import { View } from '@tarojs/components'
import { useState } from 'react'
import type { exportFormats } from '#shared/api/organizer.ts'
import { Button } from '../../components/button.tsx'
import { Note } from '../../components/note.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { messageOf } from '../../lib/api-error.ts'
import { type DownloadedRoster, downloadRoster } from './download-roster.ts'
import './export-sheet.css'

type Format = (typeof exportFormats)[number]

interface Props {
  eventId: string
  open: boolean
  onClose: () => void
}

/** Downloads the roster, and says beforehand what is in it and that it is written down. */
export function ExportSheet({ eventId, open, onClose }: Props) {
  const [busy, setBusy] = useState<Format>()
  const [done, setDone] = useState<DownloadedRoster & { isOk: boolean }>()
  const run = async (format: Format) => {
    if (busy) return
    setBusy(format)
    setDone(undefined)
    try {
      setDone({ isOk: true, ...(await downloadRoster(eventId, format)) })
    } catch (failure) {
      setDone({ isOk: false, words: messageOf(failure) })
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <Sheet title="导出报名名单" open={open} onClose={onClose}>
      <View className="t3 export-sheet__words">
        名单里有全部报名的人（含候补和已取消的）。手机号是完整的；报名时问了身份证号的，只显示前四位和后四位。
      </View>
      <Note tone="amber">谁在什么时候导出，会记录下来。每个下载链接只能用一次，五分钟内有效。</Note>
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
    </Sheet>
  )
}

import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { Door } from '#shared/door/endpoints/door.ts'
import { inChina, momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { chooseOne, toast } from '../../../lib/dialog.ts'
import { go } from '../../../lib/navigate.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { BrowserCamera } from './browser-camera.tsx'
import { DoorCounts } from './door-counts.tsx'
import { doorDevice, doorNames, standAt } from './door-device.ts'
import { DoorFooter } from './door-footer.tsx'
import { NameSheet } from './name-sheet.tsx'
import { ScanResults } from './scan-results.tsx'
import { SessionItem } from './session-item.tsx'
import type { useDoor } from './use-door.ts'
import { useScans } from './use-scans.ts'

interface Props
  extends Pick<ReturnType<typeof useDoor>, 'isOpen' | 'list' | 'listError' | 'loadList' | 'reload'> {
  eventId: string
  door: Door
  error: unknown
  /** The session that was chosen at this door; undefined: the one of now. */
  session: number | undefined
  onSession: (session: number) => void
}

const synchronizeMilliseconds = 10_000

/** One door of an event: scanning, results, and how many have come. */
export function DoorView({ eventId, door, session, onSession, error, ...rest }: Props) {
  const { isOpen, list, listError, loadList, reload } = rest
  const refresh = useCallback(() => void reload(), [reload])
  const scans = useScans(eventId, { chosen: session, now: door.session }, refresh)
  const { synchronize } = scans
  const [isNaming, setNaming] = useState(false)
  const [doorName, setDoorName] = useState(() => doorDevice().door)
  useEffect(() => void synchronize(), [synchronize])
  usePoll(() => void synchronize(), synchronizeMilliseconds)

  const scanWithWechat = async () => {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
      scans.scan(result)
    } catch {
      // Closed without scanning.
    }
  }
  const chooseDoor = async () => {
    const chosen = doorNames[(await chooseOne(doorNames)) ?? -1]
    if (chosen) setDoorName(standAt(chosen).door)
  }
  const loadAgain = async () => {
    toast((await loadList()) ? '名单更新了' : '名单没有更新，请到有信号的地方再试')
  }
  const isOffline = [error, scans.error].some(
    (failure) => failure instanceof ApiError && failure.code === 'offline',
  )
  return (
    <Page
      title="签到"
      tellsNetwork
      footer={
        <DoorFooter isOpen={isOpen} onScan={() => void scanWithWechat()} onName={() => setNaming(true)} />
      }
    >
      {isOpen && process.env.TARO_ENV === 'h5' && <BrowserCamera onScan={scans.scan} />}
      {!isOpen && (
        <Note tone="amber">
          现在不能签到：{momentWords(door.opensAt)} 开放，{momentWords(door.endsAt)} 关闭
        </Note>
      )}
      {scans.error !== undefined && !isOffline && (
        <Note tone="red" urgent>
          {messageOf(scans.error)}
        </Note>
      )}
      <ScanResults results={scans.results} />
      {isOffline && <Note tone="amber">没有网络。照样扫码：先记在这部手机上，联网后自动核对。</Note>}
      <DoorCounts door={door} />
      <Card list>
        {isOpen && (
          <ListItem
            title="现场报名"
            note="没有报名的人，有空位就登记、签到"
            onPress={() => void go('walkIn', { id: eventId, session })}
          />
        )}
        <SessionItem door={door} onSession={onSession} />
        <ListItem title="这部手机在" value={doorName} onPress={() => void chooseDoor()} />
        <ListItem
          title="没有信号时用的名单"
          note={
            list
              ? `${list.tickets.length} 张票，${inChina(list.loadedAt).clock} 下载，12 小时后自动删除`
              : listWords(isOpen, listError)
          }
          value={isOpen ? '更新' : undefined}
          onPress={isOpen ? () => void loadAgain() : undefined}
        />
        {scans.waiting > 0 && (
          <ListItem
            title={`待同步 ${scans.waiting}`}
            note="联网后自动上传，也可以点一下马上试"
            value="同步"
            onPress={() => void synchronize()}
          />
        )}
        <ListItem
          title="签到记录"
          note="撤销签到、看两个门的冲突"
          value={door.conflicts > 0 ? `冲突 ${door.conflicts}` : undefined}
          onPress={() => void go('checkIns', { id: eventId })}
        />
      </Card>
      <NameSheet
        eventId={eventId}
        session={session}
        open={isNaming}
        onClose={() => setNaming(false)}
        onResult={(result) => {
          scans.show(result)
          refresh()
        }}
      />
    </Page>
  )
}

function listWords(isOpen: boolean, error: unknown): string {
  if (!isOpen) return '签到开放后才能下载'
  return error === undefined ? '正在下载' : `没有下载下来：${messageOf(error)}`
}

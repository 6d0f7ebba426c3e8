import Taro from '@tarojs/taro'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { toast } from '../../../lib/dialog.ts'
import { calendarFile } from './calendar-file.ts'

const reminderSeconds = 2 * 60 * 60

/** Adds the event to the phone's calendar with a reminder two hours before. A browser downloads it as a file. */
export async function addToCalendar(event: EventDetail): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const url = URL.createObjectURL(new Blob([calendarFile(event)], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${event.title}.ics`
    link.click()
    URL.revokeObjectURL(url)
    toast('日历文件已下载，打开它就加进日历')
    return
  }
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      startTime: Date.parse(event.startsAt) / 1000,
      endTime: String(Date.parse(event.endsAt) / 1000),
      location: `${event.placeName} ${event.address}`,
      alarmOffset: reminderSeconds,
    })
    toast('已加到手机日历')
  } catch {
    toast('没有加上，请在微信设置里允许使用日历')
  }
}

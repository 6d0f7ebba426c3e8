import { onChinaClock } from '#shared/foundation/china-time.ts'

/** WeChat's limit for each type of field (page of 订阅消息, 参数类别). A longer value fails the whole message with 47003. */
export type TemplateFieldType = 'thing' | 'time'

const mostCharacters = 20

const fits: Record<TemplateFieldType, (text: string) => string> = {
  thing: (text) => {
    const line = [...text.replace(/\s+/g, ' ').trim()]
    if (line.length === 0) return '请进小程序查看'
    return line.length <= mostCharacters ? line.join('') : `${line.slice(0, mostCharacters - 1).join('')}…`
  },
  time: (text) => {
    const clock = onChinaClock(text)
    const day = `${clock.getUTCFullYear()}年${clock.getUTCMonth() + 1}月${clock.getUTCDate()}日`
    return `${day} ${clock.toISOString().slice(11, 16)}`
  },
}

/** A text cut to fit a field of this type. */
export function fitTemplateField(type: string, text: string): string {
  return type === 'time' ? fits.time(text) : fits.thing(text)
}

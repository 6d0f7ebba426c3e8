/** How WeChat limits each type of field (page of 订阅消息, 参数类别): what is longer is refused as a whole with 47003. */
export type TemplateFieldType = 'thing' | 'time'

const mostCharacters = 20

const chinaMoment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const fits: Record<TemplateFieldType, (text: string) => string> = {
  thing: (text) => {
    const line = [...text.replace(/\s+/g, ' ').trim()]
    if (line.length === 0) return '请进小程序查看'
    return line.length <= mostCharacters ? line.join('') : `${line.slice(0, mostCharacters - 1).join('')}…`
  },
  time: (text) => chinaMoment.format(new Date(text)).replace(/\s+/, ' '),
}

/** A text in the shape that a field of this type takes. */
export function fitTemplateField(type: string, text: string): string {
  return type === 'time' ? fits.time(text) : fits.thing(text)
}

import { type Answer, readAnswer } from './answer.ts'
import { signInOrganizer } from './organizer.ts'
import { type Phone, signIn } from './phone.ts'
import { createEvent, sampleSignup } from './sample-event.ts'
import type { TestServer } from './start-test-server.ts'

/** Texts that people type to make a spreadsheet calculate, or to break it. */
export const formula = '=HYPERLINK("#A1","点我")'
const people = [
  { fullName: '示例一', sex: '女', phone: '13800000501', introduction: formula },
  {
    fullName: '示例二',
    sex: '男',
    phone: '13800000502',
    introduction: '喜欢 <b>跑步</b> & "读书", \u0007真的\n第二行',
  },
  {
    fullName: '示例三',
    sex: '女',
    phone: '13800000503',
    expectations: ' +86',
    occupation: '-教师',
    nickname: '@小三',
  },
] as const

export type Roster = {
  params: { id: string }
  organizer: Phone
  /** The answer for an organizer who asks for an export and follows its link. */
  download: (format: 'xlsx' | 'csv') => Promise<Answer>
}

/** An event with three seats for men and one for women, and these people signed up for it. */
export async function createRoster(server: TestServer): Promise<Roster> {
  const params = { id: await createEvent(server.supabase, { men: 3, women: 1 }) }
  const naming = { openid: 'zhao-min', phone: '13800000500', eventId: params.id }
  const organizer = await signInOrganizer(server, naming)
  for (const [index, person] of people.entries()) {
    const phone = await signIn(server, `person-${index}`)
    await phone.call('signUpForEvent', { params, body: sampleSignup(person) })
  }
  const download: Roster['download'] = async (format) => {
    const { url } = await organizer.call('createExport', { params, body: { format } })
    return readAnswer(await fetch(server.url + url))
  }
  return { params, organizer, download }
}

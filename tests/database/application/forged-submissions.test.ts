import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSubmission, decide, knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let liQiang: Person

beforeAll(async () => {
  liQiang = await signIn(database.current, 'Li Qiang')
})

const longText = '字'.repeat(400_000)

describe('who calls the database with the leaked token of Li Qiang', () => {
  test.each<[string, object, string]>([
    ['of an unknown service', { serviceCode: 'made-up-service' }, 'serviceCode'],
    ['of no service', { serviceCode: null }, 'serviceCode'],
    ['without answers', { answers: {} }, 'answers'],
    ['with a list of answers', { answers: [1] }, 'answers'],
    ['without the member answers', { answers: undefined }, 'answers'],
    ['with a novel as an answer', { answers: { reason: longText } }, 'answers'],
    ['with an ID number as an answer', { answers: { fullName: '示例一', note: knownIdNumber } }, 'answers'],
    [
      'with an ID number deep in the answers',
      { answers: { members: [{ note: `号码 ${knownIdNumber}` }] } },
      'answers',
    ],
    ['with an ID number as a number', { answers: { income: Number(knownIdNumber) } }, 'answers'],
    ['with an empty summary', { summary: '' }, 'summary'],
    ['with an invisible summary', { summary: '\u200b\u200b' }, 'summary'],
    ['with a summary of 1 MB', { summary: longText }, 'summary'],
    ['with an ID number in the summary', { summary: `身份证号：${knownIdNumber}` }, 'summary'],
    ['with an ID number as a name', { applicantName: knownIdNumber }, 'applicantName'],
    ['with an ID number as a workplace', { workplace: knownIdNumber }, 'workplace'],
    ['with phone x', { phone: 'x' }, 'phone'],
    ['with −5 working days', { committedWorkingDays: -5 }, 'committedWorkingDays'],
    ['with 61 working days', { committedWorkingDays: 61 }, 'committedWorkingDays'],
    ['for an unknown union', { tradeUnionId: '349999' }, 'tradeUnionId'],
    ['without items', { items: [] }, 'items'],
    ['with an object of items', { items: { fullName: true } }, 'items'],
  ])('submits no application %s', async (_, changes, place) => {
    const submission = aSubmission(changes)
    expect(await liQiang.refusal('submit_application', { submission })).toBe(`422 invalid_input ${place}`)
  })

  test.each<[string, object]>([
    ['a name of 61 characters', { applicantName: '示'.repeat(61) }],
    ['a service name of 1 MB', { serviceName: longText }],
    ['a variant of 1 MB', { variant: longText }],
    ['form version 0', { formVersion: 0 }],
    ['a statement of 1 MB', { confirmationStatement: longText }],
    ['a consent of 1 MB', { consents: [{ kind: longText, version: '1' }] }],
    ['a consent without a version', { consents: [{ kind: 'identity' }] }],
    ['a consent that is a text', { consents: ['identity'] }],
  ])('submits no application with %s', async (_, changes) => {
    expect(await liQiang.refusal('submit_application', { submission: aSubmission(changes) })).not.toBe('')
    expect(await liQiang.call<unknown[]>('list_applications')).toEqual([])
  })

  test('keeps no ID number and no book in what her forms begin with', async () => {
    for (const answers of [{ fullName: knownIdNumber }, { homeAddress: longText }, [1]])
      expect(await liQiang.refusal('save_profile', { answers })).toBe('422 invalid_input answers')
    const submission = aSubmission()
    await liQiang.call('submit_application', { submission, profile: { homeAddress: knownIdNumber } })
    expect(JSON.stringify(await liQiang.call('get_profile'))).not.toContain(knownIdNumber)
  })

  test('saves no draft of an unknown service, none without contents and none of 1 MB', async () => {
    const draft = {
      id: randomUUID(),
      serviceCode: 'child-education-aid',
      serviceName: '困难职工子女助学',
      variant: null,
      formVersion: 1,
      revision: 0,
      content: { answers: {} },
      attachmentIds: [],
    }
    const refusal = (changes: object) => liQiang.refusal('save_draft', { draft: { ...draft, ...changes } })
    expect(await refusal({ serviceCode: 'made-up-service' })).toBe('422 invalid_input serviceCode')
    for (const content of [undefined, null, [], 'x', { answers: { reason: longText } }])
      expect(await refusal({ content })).toBe('422 invalid_input content')
    const attachmentIds = Array.from({ length: 201 }, () => randomUUID())
    expect(await refusal({ attachmentIds })).toBe('422 invalid_input content')
    await liQiang.call('save_draft', { draft })
  })

  test('supplements nothing with an ID number, without answers or with a summary of 1 MB', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    await decide(database.current, reference, { decision: '要求补正', reason: '请改姓名', items: ['姓名'] })
    const supplement = {
      clientToken: randomUUID(),
      given: {},
      answers: aSubmission().answers,
      summary: '姓名：示例一',
    }
    const refusal = (changes: object) =>
      wangFang.refusal('supplement_application', { reference, supplement: { ...supplement, ...changes } })
    const answers = { ...(aSubmission().answers as object), fullName: knownIdNumber }
    expect(await refusal({ answers })).toBe('422 invalid_input answers')
    expect(await refusal({ summary: longText })).toBe('422 invalid_input summary')
    expect(await refusal({ changes: knownIdNumber })).toBe('422 invalid_input changes')
    expect(await refusal({ answers: {} })).toMatch(/422 invalid_input|409 item_not_open/)
    await wangFang.call('supplement_application', { reference, supplement })
  })

  test('a scan that is named by an ID number loses this name, and nothing else', async () => {
    const id = randomUUID()
    const attachment = {
      ...{ id, slot: 'idCard', mimeType: 'image/jpeg', byteSize: 5, sha256: 'ab'.repeat(32) },
      fileName: `身份证${knownIdNumber}.jpg`,
    }
    await liQiang.call('create_attachment', { attachment })
    const [row] = await database.current.query('select file_name from public.attachments where id = $1', [id])
    expect(row).toEqual({ file_name: '材料.jpg' })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describePaper } from '#functions/application/paper/describe-paper.ts'
import { drawPaper } from '#functions/application/paper/draw-paper.ts'
import { loadPaperFonts } from '#functions/application/paper/paper-fonts.ts'
import { findForm } from '#functions/application/submissions/find-form.ts'
import { catalogue } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { formatReferenceNumber } from '#shared/application/reference-number.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { type PaperPage, readPaper, wordsOf } from '../../support/functions/read-paper.ts'
import { sampleApplication } from '../../support/functions/sample-application.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

const printedAt = new Date('2026-11-22T02:30:00Z')
const compact = (text: string) => text.replace(/\s/g, '')

const printPaper = async (application: ApplicationDetail) =>
  readPaper(await drawPaper(describePaper(application), await loadPaperFonts(), printedAt))

/** No text leaves its cell or the page, and no two texts overlap. */
function expectNoOverflow(pages: readonly PaperPage[]) {
  for (const { size, texts, cells } of pages) {
    for (const one of texts) {
      const middle = { x: (one.left + one.right) / 2, y: (one.top + one.bottom) / 2 }
      const cell = cells.find(
        ({ left, right, top, bottom }) =>
          left <= middle.x && middle.x <= right && top <= middle.y && middle.y <= bottom,
      ) ?? { left: 40, right: size.width - 40, top: 30, bottom: size.height - 20 }
      const isInside =
        one.left >= cell.left && one.right <= cell.right && one.top >= cell.top && one.bottom <= cell.bottom
      expect(isInside, `“${one.text}” stays in its place`).toBe(true)
      const covered = texts.find(
        (other) =>
          other !== one &&
          other.left < one.right &&
          one.left < other.right &&
          other.top < one.bottom &&
          one.top < other.bottom,
      )
      expect(covered?.text, `nothing lies on “${one.text}”`).toBeUndefined()
    }
  }
}

function expectEverythingAnswered(pages: readonly PaperPage[], application: ApplicationDetail) {
  const { form } = findForm(application.serviceCode, application.variant)
  const words = compact(wordsOf(pages))
  for (const { label, value } of summaryLines(form, application.answers)) {
    expect(words).toContain(compact(label.split(' · ').at(-1) ?? ''))
    expect(words).toContain(compact(value))
  }
}

describe('the paper of the application of Wang Fang', () => {
  let server: TestServer
  let wangFang: Phone
  let liQiang: Phone
  let application: ApplicationDetail
  let secrets: string[]

  beforeAll(async () => {
    server = await startTestServer()
    wangFang = await signIn(server, 'wang-fang')
    liQiang = await signIn(server, 'li-qiang')
    const submission = await prepareSubmission(wangFang)
    const { form } = findForm(submission.serviceCode, submission.variant)
    secrets = Object.values(splitSecrets(form, submission.answers).secrets)
    application = await wangFang.call('submitApplication', { body: submission })
  })
  afterAll(() => server.close())

  const download = (phone: Phone) =>
    phone.attempt('downloadPaper', { params: { reference: application.reference } })

  test('is a PDF to save, which nothing between may keep', async () => {
    const { status, headers, bytes } = await download(wangFang)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('困难职工子女助学申请表'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.byteLength).toBeLessThan(200_000)
  })

  test('holds every question with its answer, who has it, where to sign and the page numbers', async () => {
    const pages = await readPaper((await download(wangFang)).bytes)
    expectEverythingAnswered(pages, application)
    expectNoOverflow(pages)
    const words = wordsOf(pages)
    for (const part of [
      '困难职工子女助学申请表',
      '包河区总工会',
      '已提交',
      '申请人签字',
      '基层工会意见（盖章）',
      '县级工会意见（盖章）',
      '我承诺所填内容和上传的材料都是真实的',
    ])
      expect(words).toContain(part)
    pages.forEach((page, index) => {
      const onPage = wordsOf([page])
      expect(onPage).toMatch(new RegExp(`第 ${index + 1} 页\\s*共 ${pages.length} 页`))
      expect(onPage).toContain(`申请编号 ${formatReferenceNumber(application.reference)}`)
      expect(onPage).toMatch(/打印时间 \d{4}-\d\d-\d\d \d\d:\d\d/)
    })
  })

  test('shows no ID number and no bank card whole', async () => {
    const words = compact(wordsOf(await readPaper((await download(wangFang)).bytes)))
    expect(secrets).toHaveLength(4)
    for (const secret of secrets) {
      expect(words).not.toContain(secret)
      expect(words).toContain(secret.slice(-4))
    }
  })

  test('is not for Li Qiang, nor for anybody without a session', async () => {
    const { problem, bytes } = await download(liQiang)
    expect(problem?.code).toBe('not_found')
    expect(bytes.toString()).not.toContain('%PDF')
  })

  test('says how the application stands now', async () => {
    await wangFang.call('withdrawApplication', { params: { reference: application.reference } })
    expect(wordsOf(await readPaper((await download(wangFang)).bytes))).toContain('办理状态已撤回')
  })
})

const forms = catalogue.flatMap((item) =>
  listItemForms(item).map(({ variant, name, form }) => ({ code: item.code, variant, name, form })),
)

describe.each(forms)('the paper of $code $name', ({ code, variant, form }) => {
  test('holds every answer, each in its cell, with no letter missing', async () => {
    const application = sampleApplication(code, variant)
    const pages = await printPaper(application)
    expectEverythingAnswered(pages, application)
    expectNoOverflow(pages)
    expect(wordsOf(pages)).not.toContain('〓')
  })

  test('takes the longest answers that the form takes', async () => {
    const longest = fieldsOf(form).flatMap((field) => {
      if (field.kind === 'text') return [[field.name, '长'.repeat(field.maxLength)]]
      if (field.kind !== 'long-text') return []
      const sentence = (_: unknown, index: number) => `第${index + 1}句说明情况；`
      return [[field.name, Array.from({ length: Math.ceil(field.maxLength / 9) }, sentence).join('')]]
    })
    const application = sampleApplication(code, variant, Object.fromEntries(longest))
    const pages = await printPaper(application)
    expectNoOverflow(pages)
    // A sentence may go on after the end of a page, where the question stands again.
    const labels = fieldsOf(form).map(({ label }) => label)
    const pageEnd = new RegExp(
      `申请编号 AH \\w+ \\w+第 \\d+ 页共 \\d+ 页打印时间 [-\\d]+ [\\d:]+(${labels.join('|')})?`,
      'g',
    )
    const words = wordsOf(pages).replace(pageEnd, '')
    for (const value of longest.flatMap(([, text]) => text?.split(/(?<=；)/) ?? []))
      expect(words).toContain(value.slice(0, 8))
  })
})

describe('a paper', () => {
  const family = (count: number, changes: Record<string, string> = {}) => {
    const { answers } = sampleApplication('living-aid', null)
    const [member] = Array.isArray(answers.familyMembers) ? answers.familyMembers : []
    if (typeof member !== 'object') throw new Error('the sample has no family member')
    return Array.from({ length: count }, () => ({ ...member, ...changes }))
  }

  test('goes on over pages with a long family, and repeats the head of its table', async () => {
    const employerOrSchool = '合肥市包河区示例街道示例路示例物流有限责任公司分拣中心'
    const familyMembers = family(12, { employerOrSchool })
    const pages = await printPaper(sampleApplication('living-aid', null, { familyMembers }))
    expectNoOverflow(pages)
    const heads = pages.flatMap(({ texts }) => texts).filter(({ text }) => text === '与本人关系')
    expect(heads).toHaveLength(2)
    expect(compact(wordsOf(pages)).split(employerOrSchool)).toHaveLength(13)
  })

  test('gives up the table for entries with a word that no column holds', async () => {
    const employerOrSchool = 'x'.repeat(100)
    const familyMembers = family(2, { employerOrSchool })
    const pages = await printPaper(sampleApplication('living-aid', null, { familyMembers }))
    expectNoOverflow(pages)
    expect(wordsOf(pages)).toContain('家庭成员 2')
    expect(wordsOf(pages).split(employerOrSchool)).toHaveLength(3)
  })

  test('prints rare letters of names', async () => {
    const fullName = '示例𫖯㛃䶮堃喆'
    const words = wordsOf(await printPaper(sampleApplication('living-aid', null, { fullName })))
    expect(words).toContain(fullName)
    expect(words).not.toContain('〓')
  })

  test('marks a letter it cannot print, and says which to write in by hand', async () => {
    const fullName = '示例\u{1F600}\u200b\u0007一'
    const words = wordsOf(await printPaper(sampleApplication('living-aid', null, { fullName })))
    expect(words).toContain('示例〓一')
    expect(words).toContain('U+1F600')
  })

  test('asks an organization for its seal, and no person for a signature', async () => {
    const words = wordsOf(await printPaper(sampleApplication('join-or-establish-union', 'establish')))
    expect(words).toContain('申请单位（盖章）')
    expect(words).not.toContain('申请人签字')
  })

  test('has room for each union up to the one that decides', async () => {
    const application = sampleApplication('model-worker-certification', null)
    const words = wordsOf(await printPaper({ ...application, tradeUnionId: '340000' }))
    for (const level of ['基层', '县级', '市级', '省级']) expect(words).toContain(`${level}工会意见（盖章）`)
  })
})

import { expect, it } from 'vitest'
import { listMaterials } from '#miniapp/features/service/materials.ts'
import { type Fit, findFits } from '#miniapp/features/service/self-check/find-fits.ts'
import { followTaps } from '#miniapp/features/service/self-check/follow-taps.ts'
import { listNeededMaterials, mergeMaterials } from '#miniapp/features/service/self-check/needed-materials.ts'
import { maximumTaps, selfCheckQuestions } from '#miniapp/features/service/self-check/questions.ts'
import { selfCheckRules } from '#miniapp/features/service/self-check/rules.ts'
import { catalogue, findServiceItem } from '#province/catalogue.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { isAnhui } from '../../support/province.ts'

/** All paths through the questions, as lists of taps. */
function walkAll(taps: readonly string[] = []): readonly (readonly string[])[] {
  const { question } = followTaps(taps)
  if (!question || taps.length > maximumTaps) return [taps]
  return question.options.flatMap(({ text }) => walkAll([...taps, text]))
}

const ways = walkAll()
const fitsOf = (taps: readonly string[]) => findFits(followTaps(taps).facts)
const outcomes = ways.map((taps) => ({ taps, facts: followTaps(taps).facts, fits: fitsOf(taps) }))
const codesOf = (fits: readonly Fit[]) => fits.map(({ item }) => item.code)
const labelsOf = (fit: Fit | undefined) => fit?.materials.map(({ label }) => label)

/** Taps that end the questions, so that no example stops halfway. */
function finished(...taps: string[]): readonly Fit[] {
  expect(followTaps(taps).question?.title, taps.join(' → ')).toBeUndefined()
  return fitsOf(taps)
}

it('nobody taps more than six times, whatever they answer, and somebody does tap six times', () => {
  expect(Math.max(...ways.map((taps) => taps.length))).toBe(maximumTaps)
  expect(maximumTaps).toBe(6)
})

it('every question is asked of somebody, none of anybody twice, and no two of its options look alike', () => {
  const asked = new Set(
    ways.flatMap((taps) => taps.map((_, index) => followTaps(taps.slice(0, index)).question?.code)),
  )
  expect([...asked].sort()).toEqual(selfCheckQuestions.map(({ code }) => code).sort())
  for (const { options } of selfCheckQuestions) {
    expect(options.length).toBeGreaterThan(1)
    expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
  }
})

it('every rule of a service that the province has names it, and the form that it has', () => {
  for (const { service, variant = null } of selfCheckRules) {
    const item = findServiceItem(service)
    if (isAnhui) expect(item, service).toBeDefined()
    if (!item) continue
    if (item?.handledBy.way !== 'events')
      expect(item && findItemForm(item, variant), `${service} ${variant}`).toBeDefined()
  }
})

it.runIf(isAnhui)('every rule gives somebody their reason, in a sentence or two that fits a phone', () => {
  const given = new Set(outcomes.flatMap(({ fits }) => fits.map(({ reason }) => reason)))
  expect(selfCheckRules.map(({ reason }) => reason).filter((reason) => !given.has(reason))).toEqual([])
  for (const reason of given) {
    expect(reason).toMatch(/。$/)
    expect(reason.length).toBeLessThanOrEqual(50)
  }
})

it('every service of the public list fits somebody', () => {
  const reached = new Set(outcomes.flatMap(({ fits }) => codesOf(fits)))
  const listed = catalogue.filter(({ listNumber }) => listNumber !== undefined).map(({ code }) => code)
  expect(listed.filter((code) => !reached.has(code))).toEqual([])
})

it.runIf(isAnhui)('only those find nothing that fits who said that they lack nothing', () => {
  const without = outcomes.filter(({ fits }) => fits.length === 0).map(({ taps }) => taps.join(' '))
  expect(without).toEqual([
    '家里的困难 还过得去 没有 没有 都没有',
    '说不清，帮我都看看 还过得去 没有 没有 都没有',
  ])
})

it('no service is shown twice, and no materials are asked that its form does not ask', () => {
  for (const { taps, fits } of outcomes) {
    const shown = fits.map(({ item, itemForm }) => `${item.code} ${itemForm?.variant}`)
    expect(new Set(shown).size, taps.join(' → ')).toBe(shown.length)
    for (const { itemForm, materials } of fits) {
      const slots = itemForm ? listMaterials(itemForm.form).map(({ name }) => name) : []
      expect(slots).toEqual(expect.arrayContaining(materials.map(({ name }) => name)))
    }
  }
})

it('a fact with the name of a question in a form is an answer that the form takes', () => {
  for (const { facts, fits } of outcomes)
    for (const { item, itemForm } of fits)
      for (const field of itemForm ? fieldsOf(itemForm.form) : []) {
        const fact = facts[field.name]
        if (fact === undefined) continue
        const answers = field.kind === 'choice' ? field.options : field.kind === 'yes-no' ? [true, false] : []
        expect(answers, `${item.code} ${field.name}`).toContain(fact)
      }
})

it('Wang Fang, whose child is at university and whose family lives on 低保, finds tuition aid first and knows what to bring', () => {
  const [tuition, living, ...more] = finished('家里的困难', '有低保', '没有', '有', '没有', '都没有')
  expect(tuition?.item.name).toBe('困难职工子女助学')
  expect(tuition?.reason).toBe('孩子在上学，家里又有低保或低保边缘证明，可以申请助学补助。')
  expect(labelsOf(tuition)).toEqual([
    '身份证正反面',
    '户口本',
    '收入证明',
    '低保证',
    '困难情况说明',
    '录取通知书或学籍证明',
    '缴费票据',
  ])
  expect(tuition?.materials.every(({ visibleWhen }) => visibleWhen === undefined)).toBe(true)
  expect(living?.item.name).toBe('困难职工生活救助')
  expect(more).toEqual([])
})

it('what Wang Fang brings to two services stands once in her list', () => {
  const fits = finished('家里的困难', '有低保', '没有', '有', '没有', '都没有')
  const merged = mergeMaterials(fits.map(({ materials }) => materials))
  expect(merged).toEqual(fits[0]?.materials)
})

it.runIf(isAnhui)('Li Qiang, who came from a village and is owed wages, needs no proof of hardship', () => {
  const fits = finished('工作上的纠纷', '欠我工资', '是', '没有低保，但钱不够用', '我还不是工会会员')
  expect(codesOf(fits)).toEqual(['legal-aid', 'living-aid', 'join-or-establish-union'])
  expect(fits[0]?.reason).toContain('农民工讨薪不用证明家庭困难')
  expect(labelsOf(fits[0])).toEqual(['身份证正反面', '劳动关系证明', '证据材料'])
  expect(labelsOf(fits[1])).not.toContain('低保证')
})

it.runIf(isAnhui)(
  'Zhao Min, dismissed and in need of a lawyer, brings proof of hardship; asking for advice she brings nothing',
  () => {
    const goToCourt = finished('工作上的纠纷', '被辞退，或者合同有纠纷', '帮我打官司', '有低保', '都没有')
    expect(labelsOf(goToCourt[0])).toContain('经济困难证明')
    const askFirst = finished('工作上的纠纷', '被辞退，或者合同有纠纷', '先问问律师', '还过得去', '都没有')
    expect(codesOf(askFirst)).toEqual(['legal-advice'])
    expect(labelsOf(askFirst[0])).toEqual([])
  },
)

it('Chen Gang, struck by an accident, may or may not have 低保: the slot stays, with its condition', () => {
  const fits = finished('家里的困难', '最近失业、出事或者遭了灾', '没有', '没有', '没有', '都没有')
  const slot = fits[0]?.materials.find(({ name }) => name === 'livingAllowanceProof')
  expect(slot?.visibleWhen).toBeDefined()
})

it('Sun Li, whose husband is ill while they get by, is offered medical aid but no living aid', () => {
  const fits = finished('说不清，帮我都看看', '还过得去', '有，是家里人', '没有', '没有', '都没有')
  expect(codesOf(fits)).toEqual(['medical-aid'])
  expect(labelsOf(fits[0])).toEqual(expect.arrayContaining(['诊断书', '出院小结', '费用结算单']))
})

it.runIf(isAnhui)(
  'Zhou Jian, a provincial model worker with little income, finds the subsidy; Wu Hai, one of a city, finds aid instead',
  () => {
    expect(codesOf(finished('劳模的事', '省部级劳模', '领补助，家里有困难', '收入低，生活有困难'))).toEqual([
      'model-worker-subsidy',
    ])
    const city = ['劳模的事', '市级劳模', '领补助，家里有困难', '没有低保，但钱不够用', '没有', '没有']
    expect(codesOf(finished(...city))).toEqual(['living-aid', 'model-worker-recuperation'])
  },
)

it.runIf(isAnhui)('a model worker who wants the honor allowance is not asked to prove hardship', () => {
  const [subsidy] = finished('劳模的事', '全国劳模', '领补助，家里有困难', '想领荣誉津贴')
  expect(labelsOf(subsidy)).toEqual(['荣誉证书', '收入证明'])
})

it.runIf(isAnhui)(
  'Qian Jun, a driver without an employer, can join; his neighbor’s employer may establish a union too',
  () => {
    const variantsOf = (fits: readonly Fit[]) => fits.map(({ itemForm }) => itemForm?.variant)
    expect(variantsOf(finished('加入工会', '我没有固定单位'))).toEqual(['join'])
    expect(variantsOf(finished('加入工会', '没有'))).toEqual(['join', 'establish'])
  },
)

it.runIf(isAnhui)('matchmaking is offered to the single only', () => {
  expect(codesOf(finished('交朋友、参加活动', '相亲交友', '是'))).toEqual(['matchmaking'])
  expect(codesOf(finished('交朋友、参加活动', '相亲交友', '不是'))).toEqual(['culture-and-sport'])
})

it('an unknown tap ends the questions', () => {
  expect(followTaps(['家里的困难', '中了彩票']).question?.code).toBe('living')
})

it.runIf(isAnhui)('a condition is predicted only as far as the facts allow', () => {
  const item = findServiceItem('legal-aid')
  const form = item && findItemForm(item, null)?.form
  const proofOf = (facts: Parameters<typeof listNeededMaterials>[1]) =>
    form && listNeededMaterials(form, facts).find(({ name }) => name === 'economicHardshipProof')
  expect(proofOf({ disputeKind: '工伤' })).toBeUndefined()
  expect(proofOf({ disputeKind: '欠工资' })?.visibleWhen).toBeDefined()
  expect(proofOf({ disputeKind: '社会保险' })).toMatchObject({ min: 1 })
})

import { findServiceItem } from '#province/catalogue.ts'
import { province } from '#province/facts/province.ts'
import { getConsentTitle } from '#shared/account/consents.ts'
import { profileForm } from '#shared/application/profile-form.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { summaryLines } from '#shared/form/summary.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { answerWords } from '#shared/signup/answer-words.ts'
import { headingOf } from '#shared/signup/heading-of.ts'
import { signupQuestions } from '#shared/signup/signup-questions.ts'
import { chinaDateTime } from '../../foundation/china-time.ts'
import { escapeHtml } from '../../foundation/escape-html.ts'
import type { MyData } from './my-data.ts'

type Pair = readonly [label: string, value: string]

const style = `
:root{color-scheme:light dark}
body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid #b01218}h3{font-size:1rem;margin:1.25rem 0 .25rem}
dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.125rem 1rem;margin:0}dt{opacity:.75}dd{margin:0;white-space:pre-wrap}
`

/** Everything kept about a worker as one page to read or print, without scripts and without external files. */
export function renderMyData(data: MyData, madeAt: Date): string {
  const { account, profile, applications, drafts, children, signups, messages, assistances, consents } = data
  const { papers, confirmationsGiven, helpGiven } = data
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${province.product}：我的信息</title><style>${style}</style></head><body>
<h1>${province.product}：我的信息</h1>
<p>${chinaDateTime(madeAt)} 生成。证件号码和银行卡号加密保存，这里只写出几位。照片和文件可以在每份申请里打开。</p>
${section('账号', [
  list([
    ['称呼', account.displayName],
    ['手机号', account.phoneMasked ?? '没有验证'],
    ['第一次登录', chinaDateTime(account.createdAt)],
    ['最近一次登录', chinaDateTime(account.lastSeenAt)],
  ]),
])}
${section('常用信息', [list(answered(profileForm, profile))])}
${section('申请', applications.map(application))}
${section(
  '没有提交的表',
  drafts.map(({ serviceCode, variant, savedAt, answers }) =>
    block(nameOf(serviceCode, variant), [
      ['保存时间', chinaDateTime(savedAt)],
      ...answered(formOf(serviceCode, variant), answers),
    ]),
  ),
)}
${section(
  '通过的、可以再用的材料',
  papers.map(({ serviceName, name, handedInAt, acceptedAt, endsAt }) =>
    block(name, [
      ['用在', serviceName],
      ['最早交的时间', chinaDateTime(handedInAt)],
      ['最早通过的时间', dateTime(acceptedAt)],
      ['可以再用到', chinaDateTime(endsAt)],
    ]),
  ),
)}
${section(
  '我的孩子',
  children.map(({ fullName, sex, birthDate, keptAt }) =>
    block(fullName, [
      ['性别', sex],
      ['出生日期', birthDate],
      ['记下的时间', chinaDateTime(keptAt)],
    ]),
  ),
)}
${section('活动报名', signups.map(signup))}
${section(
  '消息',
  messages.map(({ title, body, createdAt }) => block(title, [[chinaDateTime(createdAt), body]])),
)}
${section('请人帮忙填写', assistances.map(assistance))}
${confirmationsGiven.length > 0 ? section('替职工确认', confirmationsGiven.map(confirmationGiven)) : ''}
${helpGiven.length > 0 ? section('帮职工填写', helpGiven.map(oneHelped)) : ''}
${section('同意过的说明', [
  list(
    consents.map(({ kind, version, agreedAt, withdrawnAt, serviceName }) => [
      getConsentTitle(kind),
      `${chinaDateTime(agreedAt)} 同意（${version} 版）${serviceName ? `，用于${serviceName}` : ''}${withdrawnAt ? `；${chinaDateTime(withdrawnAt)} 撤回` : ''}`,
    ]),
  ),
])}
</body></html>`
}

function application(one: MyData['applications'][number]): string {
  return `${block(`${one.serviceName}（${one.reference}）`, [
    ['状态', one.status],
    ['提交时间', chinaDateTime(one.submittedAt)],
    ['受理工会', one.tradeUnionName],
    ['我的评价', one.rating ? `${one.rating.grade}。${one.rating.comment ?? ''}` : ''],
    ['填写的内容', one.summary],
    ['材料', one.attachments.map(({ slot }) => labelOf(one, slot)).join('、')],
  ])}${block(
    '经过',
    one.timeline.map(({ at, title, detail, actor }) => [
      chinaDateTime(at),
      `${title}（${actor}）${detail ? `：${detail}` : ''}`,
    ]),
  )}`
}

function signup(one: MyData['signups'][number]): string {
  const { answers, history: _history, ...columns } = one
  const kept: Answers = { ...answers, ...columns }
  const given = signupQuestions.map(
    (question): Pair => [headingOf(question), answerWords(question, kept[question.name])],
  )
  return block(`${one.event}（${chinaDateTime(one.startsAt)}）`, [
    ['状态', one.status],
    ...given,
    ...one.ownAnswers.map(({ title, words }): Pair => [title, words]),
    ['单身承诺', one.pledgeVersion ?? ''],
    ['信息使用说明', one.consentVersion],
    ['队名', one.teamName ?? ''],
    ...one.history.map(
      ({ at, status, note }): Pair => [chinaDateTime(at), `${status}${note ? `：${note}` : ''}`],
    ),
  ])
}

const assistance = (one: MyData['assistances'][number]) =>
  block(one.serviceName, [
    ['请人帮忙的时间', chinaDateTime(one.requestedAt)],
    ['谁来帮忙', one.helper ?? '没有人来'],
    ['我同意的时间', dateTime(one.approvedAt)],
    ['结束', [dateTime(one.endedAt), one.ending ?? ''].filter((words) => words !== '').join(' ')],
  ])

const confirmationGiven = (one: MyData['confirmationsGiven'][number]) =>
  block(one.serviceName, [
    ['申请人', one.applicant],
    ['答复时间', chinaDateTime(one.answeredAt)],
    ['我的答复', one.outcome],
    ['我的留言', one.comment ?? ''],
    ['我填的姓名', one.name],
    ['我的手机号', one.phoneMasked ?? '没有验证'],
    ['工会名单里的我', one.listedAs ?? '不在名单里'],
  ])

const oneHelped = (one: MyData['helpGiven'][number]) =>
  block(one.serviceName, [
    ['工会名单里的我', one.listedAs ?? ''],
    ['输入协助码的时间', chinaDateTime(one.claimedAt)],
    ['职工同意的时间', one.approvedAt ? chinaDateTime(one.approvedAt) : '职工没有同意'],
    ['结束', [dateTime(one.endedAt), one.ending ?? ''].filter((words) => words !== '').join(' ')],
  ])

const formOf = (serviceCode: string, variant: string | null): Form | undefined => {
  const item = findServiceItem(serviceCode)
  return item && findItemForm(item, variant)?.form
}

const nameOf = (serviceCode: string, variant: string | null) => {
  const item = findServiceItem(serviceCode)
  return (item && findItemForm(item, variant)?.name) ?? '以前的表'
}

const labelOf = ({ serviceCode, variant }: MyData['applications'][number], slot: string) => {
  const form = formOf(serviceCode, variant)
  return (form && fieldsOf(form).find(({ name }) => name === slot)?.label) ?? slot
}

/** Unanswered questions are left out. */
function answered(form: Form | undefined, answers: Answers): Pair[] {
  if (!form) return []
  const empty = (path: string) => {
    const field = fieldsOf(form).find(({ name }) => name === path)
    return field !== undefined && kindOf(field).isEmpty(answers[path])
  }
  return summaryLines(form, answers).flatMap(({ path, label, value }): Pair[] =>
    empty(path) ? [] : [[label, value]],
  )
}

const dateTime = (at: string | null | undefined) => (at ? chinaDateTime(at) : '')

const section = (title: string, parts: readonly string[]) =>
  `<h2>${escapeHtml(title)}</h2>${parts.join('') || '<p>没有</p>'}`

const block = (title: string, pairs: readonly Pair[]) => `<h3>${escapeHtml(title)}</h3>${list(pairs)}`

const list = (pairs: readonly Pair[]) =>
  pairs.every(([, value]) => value === '')
    ? '<p>没有</p>'
    : `<dl>${pairs
        .filter(([, value]) => value !== '')
        .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
        .join('')}</dl>`

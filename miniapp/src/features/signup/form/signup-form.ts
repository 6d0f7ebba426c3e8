import type { Child } from '#shared/account/endpoints/privacy.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Condition } from '#shared/form/condition.ts'
import type { Field } from '#shared/form/field.ts'
import { type Form, fieldsOf, type Step } from '#shared/form/form.ts'
import { textsOf } from '#shared/form/kinds/answer-of.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { ofChild, signupForm } from '#shared/signup/signup-form.ts'
import { type AskingEvent, signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { noContactInTeamName } from '#shared/signup/team.ts'
import { roomWords } from '../../event/event-words.ts'
import { choosesSessions, sessionWords } from '../../event/session-words.ts'
import { teamSizeWords } from '../../event/team-size-words.ts'
import { consentForChild, forChild, forMyself, whoIsSent, whoStep } from './who.ts'

const foundsTeam = '新建队伍，我当队长'
/** The answer of a person with an invitation. */
export const joinsTeam = '凭邀请码加入'
const founding: Condition = { field: 'teamRole', is: foundsTeam }
const team = (size: readonly [number, number]): readonly Field[] => [
  {
    kind: 'choice',
    name: 'teamRole',
    label: '组队',
    question: '您要新建队伍，还是加入别人的队？',
    hint: `每队 ${teamSizeWords(size)}，报名截止时不满 ${size[0]} 人的队会解散`,
    options: [foundsTeam, joinsTeam],
  },
  {
    kind: 'text',
    name: 'teamName',
    label: '队名',
    question: '队伍叫什么名字？',
    maxLength: 20,
    noContacts: noContactInTeamName,
    visibleWhen: founding,
  },
  {
    kind: 'text',
    name: 'invitationCode',
    label: '邀请码',
    question: '队长给您的邀请码是？',
    hint: '8 位字母和数字',
    maxLength: 8,
    visibleWhen: { field: 'teamRole', is: joinsTeam },
  },
]

type WithSessions = Pick<EventDetail, 'sessions' | 'pools'>

const sessionChoice = ({ sessions, pools }: WithSessions): Field => ({
  kind: 'several',
  name: 'sessions',
  label: '报哪几场',
  question: '报哪几场？',
  hint: sessions
    .map(({ number }) => {
      const rooms = pools.filter(({ session }) => session === number)
      return `第 ${number} 场${rooms.map((pool) => `${pool.sex ?? ''}${roomWords(pool, '位')}`).join('、')}`
    })
    .join('；'),
  options: sessions.map(sessionWords),
  min: 1,
})

const pledge: Field = {
  kind: 'pledge',
  name: 'pledge',
  label: '单身承诺',
  text: singlePledge.text,
  version: singlePledge.version,
}

const consentTo = (consent: { text: string; version: string }): Field => ({
  kind: 'pledge',
  name: 'consent',
  label: '信息使用说明',
  text: consent.text,
  version: consent.version,
})

/** The questions of a signup for this event: only what its kind and its conditions need, and the agreements. */
export function signupFormOf(
  event: AskingEvent & Partial<WithSessions>,
  children: readonly Child[] = [],
): Form {
  const needs = signupNeedsOf(event)
  const isOfCaptain = (name: string) =>
    Boolean(event.teamSize) && needs.own.some((question) => question.isOfCaptain && question.id === name)
  const form = signupForm(needs, true, needs.guardian ? 'either' : 'self')
  const [person, ...more] = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      isOfCaptain(field.name) ? { ...field, visibleWhen: founding } : needs.guardian ? ofWho(field) : field,
    ),
  }))
  const consent = consentTo(needs.introduction ? signupConsent : generalConsent)
  const steps: readonly (Step | undefined)[] = [
    needs.guardian ? whoStep(needs.guardian, children) : undefined,
    event.sessions && event.pools && choosesSessions({ pools: event.pools })
      ? {
          code: 'sessions',
          title: '报哪几场',
          fields: [sessionChoice({ sessions: event.sessions, pools: event.pools })],
        }
      : undefined,
    person,
    event.teamSize ? { code: 'team', title: '队伍', fields: team(event.teamSize) } : undefined,
    ...more,
    {
      code: 'agreement',
      title: '确认与承诺',
      fields: [needs.pledge ? [pledge] : [], needs.guardian ? [consentForChild] : [], consent].flat(),
    },
  ]
  return { ...form, steps: steps.filter((step) => step !== undefined) }
}

/** Of a child the account knows the name; of the guardian only name and phone are asked. */
function ofWho(field: Field): Field {
  if (ofChild.some((name) => name === field.name)) return { ...field, visibleWhen: forMyself }
  if (field.name === 'guardianName') return { ...field, visibleWhen: forChild }
  return field.name === 'idNumber'
    ? { ...field, label: '参加的人的身份证号', question: '参加的人的身份证号是多少？' }
    : field
}

/**
 * The checked answers as `POST /events/:id/signups` takes them: an agreement is the agreed version, and answers to the
 * organizer's own questions stand apart.
 */
export function toSignup(form: Form, answers: Answers, children: readonly Child[] = []) {
  const {
    pledge: _pledge,
    consent: _consent,
    childConsent: _child,
    teamRole: _teamRole,
    sessions,
    ...rest
  } = answers
  const agreed = fieldsOf(form).flatMap((field) =>
    field.kind === 'pledge' && answers[field.name] === true
      ? [[`${field.name}Version`, field.version] as const]
      : [],
  )
  const own = form.steps.find(({ code }) => code === 'own')?.fields.map(({ name }) => name) ?? []
  const part = (isOwn: boolean) =>
    Object.fromEntries(Object.entries(rest).filter(([name]) => own.includes(name) === isOwn))
  const numbers = textsOf(sessions).map((words) => Number(/\d+/.exec(words)?.[0]))
  return {
    ...part(false),
    ...whoIsSent(answers, children),
    ...Object.fromEntries(agreed),
    ...(own.length > 0 && { ownAnswers: part(true) }),
    ...(numbers.length > 0 && { sessions: numbers }),
  }
}

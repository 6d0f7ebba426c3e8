import { province } from '#province/facts/province.ts'
import { paperConsent } from '#shared/account/paper-consent.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { ApiErrorCode } from '#shared/foundation/errors.ts'
import { endpoints } from './endpoints.ts'
import type { CallInput } from './phone.ts'
import { sampleSignup } from './sample-event.ts'
import { sampleEventFile } from './sample-event-file.ts'
import { sampleJpeg } from './sample-files.ts'
import { sampleOf } from './sample-of.ts'
import { samplePlan } from './sample-plan.ts'
import type { SomebodysThings } from './somebodys-things.ts'

/** Refused with this code, or (`nothing of theirs`) answered with what is public or the caller's own. */
export type Expected = ApiErrorCode | 'nothing of theirs'
type Try = (them: SomebodysThings) => readonly [Expected, CallInput?]

const event: (them: SomebodysThings) => CallInput = ({ eventId }) => ({ params: { id: eventId } })
const ofEvent =
  (code: Expected, body?: CallInput['body']): Try =>
  (them) => [code, { ...event(them), body }]
const ofSignup =
  (body?: CallInput['body']): Try =>
  ({ signupId }) => ['not_found', { params: { id: signupId }, body }]
const ofTheirSignup =
  (body?: CallInput['body']): Try =>
  ({ eventId: id, signupId }) => ['not_found', { params: { id, signupId }, body }]
const ofForgedLink =
  ({ sendsPicture = false } = {}): Try =>
  () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(sampleJpeg())], 'photo.jpg', { type: 'image/jpeg' }))
    const params = { link: `${'ab'.repeat(40)}.${'cd'.repeat(32)}` }
    return ['picture_link_expired', sendsPicture ? { params, form } : { params }]
  }
const ownOrPublic =
  (input: CallInput = {}): Try =>
  () => ['nothing of theirs', input]

const phoneTaken = { phone: '13800000303' }
export const door = { door: '1号门', deviceId: crypto.randomUUID() }

/** The answers of endpoints to others when they do not follow from the contract (`tryOf`). */
const tries: Partial<Record<EndpointName, Try>> = {
  listPlaces: ownOrPublic({ params: { regionCode: province.code } }),
  createSession: () => ['invalid_input', { body: {} }],
  createSmsCode: () => ['sms_unavailable', { body: phoneTaken }],
  createSmsSession: () => [
    'sms_code_wrong',
    { body: { ...phoneTaken, code: '000000', challenge: 'A'.repeat(43) } },
  ],
  verifyPhone: () => ['phone_code_invalid', { body: { code: 'invented' } }],
  saveProfile: ownOrPublic({ body: { answers: {} } }),
  downloadMyData: ownOrPublic({ query: { format: 'json' } }),
  withdrawConsent: () => ['not_found', { body: { id: 1, withApplication: true } }],
  saveDraft: ({ draft }) => ['nothing of theirs', { body: { ...draft, answers: {}, revision: 1 } }],
  createAttachment: ({ attachmentId }) => {
    const form = new FormData()
    form.set('id', attachmentId)
    form.set('slot', 'feeReceipts')
    form.set('file', new File([new Uint8Array(sampleJpeg())], 'photo.jpg', { type: 'image/jpeg' }))
    return ['attachment_unknown', { form }]
  },
  getAttachment: ({ attachmentId }) => ['not_found', { params: { id: attachmentId } }],
  agreeToPapers: ownOrPublic({ body: { version: paperConsent.version } }),
  copyPaper: ({ attachmentId: id }) => [
    'not_found',
    { params: { id }, body: { id: crypto.randomUUID(), slot: 'feeReceipts' } },
  ],
  getNoticeBoard: ownOrPublic({ params: { id: province.code } }),
  getNoticePicture: ({ eventId }) => ['not_found', { params: { id: eventId, version: '0'.repeat(16) } }],
  openNoticePictureForm: ofForgedLink(),
  setNoticePicture: ofForgedLink({ sendsPicture: true }),
  openPlacePictureForm: ofForgedLink(),
  setPlacePicture: ofForgedLink({ sendsPicture: true }),
  openMaterial: () => [
    'material_link_expired',
    { params: { token: `${'ab'.repeat(40)}.${'cd'.repeat(32)}` } },
  ],
  submitApplication: ({ submission }) => ['attachment_unknown', { body: submission }],
  getConfirmation: ({ confirmationToken: token }) => ['confirmation_used', { params: { token } }],
  answerConfirmation: ({ confirmationToken: token }) => [
    'confirmation_used',
    { params: { token }, body: { outcome: '不属实', name: '示例' } },
  ],
  claimAssistance: ({ assistanceCode: code }) => ['not_officer', { body: { code } }],
  getEvent: ofEvent('nothing of theirs'),
  getMiniProgramCode: ({ eventId }) => ['nothing of theirs', { params: { kind: 'event', code: eventId } }],
  // Under the token of Li Qiang's own signup: a person who repeats it gets no signup of his.
  signUpForEvent: ({ signupToken: clientToken, ...them }) => [
    'condition_not_met',
    {
      ...event({ signupToken: clientToken, ...them }),
      body: { ...sampleSignup({ birthDate: '1960-05-01' }), clientToken },
    },
  ],
  claimJoinCode: () => ['join_code_wrong', { body: { code: 'AAAAAAAA' } }],
  agreeToJoin: () => ['join_over', { body: { isSure: true } }],
  listChildren: ownOrPublic(),
  deleteChild: ({ childId: id }) => ['not_found', { params: { id } }],
  getMySignup: ofEvent('nothing of theirs'),
  getInvitation: ({ invitationCode: token }) => ['nothing of theirs', { params: { token } }],
  handOverTeam: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  removeTeamMember: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  getEncounter: ofEvent('check_in_first'),
  getMyRound: ofEvent('check_in_first'),
  saveChoices: ofEvent('check_in_first', { seats: ['M01'] }),
  exchangeContact: ofEvent('check_in_first', { seat: 'M01', contact: { ...phoneTaken, wechatName: null } }),
  addMessageCredits: ownOrPublic({ body: { kinds: ['signup'] } }),
  createEvent: ({ eventId: id }) => [
    'not_union_organizer',
    { body: { id, tradeUnionId: '340100', plan: samplePlan() } },
  ],
  updateEvent: ofEvent('not_found', samplePlan()),
  keepEventFile: (them) => ['not_found', { ...event(them), form: sampleEventFile() }],
  removeEventFile: ({ eventId: id }) => ['not_found', { params: { id, fileId: id } }],
  openEventFile: ofEvent('not_found'),
  openOwnEventFile: ofEvent('not_found'),
  cancelEvent: ofEvent('not_found', { reason: '场地有变' }),
  restoreEvent: ofEvent('not_found'),
  addCoOrganizer: ofEvent('not_found', { name: '示例', phone: '13800000199' }),
  removeCoOrganizer: ({ organizerId, ...them }) =>
    ofEvent('not_found', { organizerId })({ organizerId, ...them }),
  reviewSignups: ({ signupId, ...them }) =>
    ofEvent('not_found', { ids: [signupId], isApproved: false, reason: null })({ signupId, ...them }),
  sendEventMessage: ofEvent('not_found', {
    clientToken: crypto.randomUUID(),
    segment: { statuses: ['已确认'] },
    body: '请把身份证号发给我',
  }),
  countRecipients: ofEvent('not_found', { segment: { statuses: ['已确认'] } }),
  // A hall's code is no person's, and nobody finds one by an event.
  getWall: () => ['not_found', { params: { code: '22222222' } }],
  continueRounds: () => ['not_found', { params: { code: '22222222' }, body: { round: 1 } }],
  scheduleRounds: ofEvent('not_found', { rounds: 5, minutes: 5, left: [] }),
  controlRounds: ofEvent('not_found', { action: '结束', round: 0 }),
  createExport: ofEvent('not_found', { format: 'xlsx', reason: '想看看身份证号' }),
  downloadExport: ({ exportToken: token }) => ['link_expired', { params: { token } }],
  registerTicket: ofSignup({ publicKey: 'ab'.repeat(32), isMove: true }),
  checkIn: ofEvent('not_found', {
    ...door,
    scans: [{ scanId: crypto.randomUUID(), code: 'WG1', scannedAt: new Date(), isQueued: false }],
  }),
  checkInByName: ofEvent('not_found', {
    ...door,
    scanId: crypto.randomUUID(),
    fullName: '示例丁丁',
    phoneTail: '0303',
  }),
  getSignupRecord: ofTheirSignup(),
  actOnSignup: ofTheirSignup({ act: '移除', reason: '不想让他来' }),
  actOnSignups: ({ signupId, ...them }) =>
    ofEvent('not_found', { ids: [signupId], act: '移除', reason: '不想让他来' })({ signupId, ...them }),
  noteSignup: ofTheirSignup({ note: '示例' }),
  correctSignup: ofTheirSignup({ answers: { fullName: '示例换人' }, reason: '不想让他来' }),
  addSignup: ofEvent('not_found', {
    clientToken: crypto.randomUUID(),
    answers: sampleSignup(),
    hasAgreed: true,
    reason: '他来电',
  }),
  addWalkIn: ofEvent('not_found', {
    ...door,
    scanId: crypto.randomUUID(),
    answers: { fullName: '示例丁丁', sex: '男', phone: '13800000303' },
    hasAgreed: true,
  }),
  getMyAnswers: ofEvent('not_found'),
  editSignup: ofEvent('not_found', { answers: sampleSignup() }),
  letIn: ofTheirSignup({ ...door, scanId: crypto.randomUUID() }),
  undoCheckIn: ({ eventId: id, scanId }) => [
    'not_found',
    { params: { id, scanId }, body: { reason: '扫错了人' } },
  ],
}

/** Their thing that a route names, by the word before its parameter. */
const theirThing: Record<string, (them: SomebodysThings) => Record<string, string>> = {
  events: ({ eventId }) => ({ id: eventId }),
  // A place is nobody's, and so is a notice; the id of his event is none.
  notices: ({ eventId }) => ({ id: eventId }),
  places: ({ eventId }) => ({ id: eventId }),
  signups: ({ signupId }) => ({ id: signupId }),
  drafts: ({ draft }) => ({ id: draft.id }),
  assistances: ({ assistanceId }) => ({ id: assistanceId }),
  applications: ({ reference }) => ({ reference }),
}

/**
 * How an endpoint is tried and what it must answer to others. Without a line above, it is called with their thing,
 * which is not found, or with nothing, which reveals nothing of theirs. Its body is made from its contract.
 */
export function tryOf(name: EndpointName): Try {
  const own = tries[name]
  if (own) return own
  const { path, caller, body }: Endpoint = endpoints[name]
  if (caller === 'job') return () => ['unauthenticated']
  const input = body ? { body: sampleOf(body) } : {}
  const word = /\/([a-z-]+)\/:/.exec(path)?.[1]
  if (word === undefined) return ownOrPublic(input)
  const thing = theirThing[word]
  if (!thing)
    throw new Error(`${name} takes something of ${word}: say in somebody-elses-ids.ts what is theirs`)
  return (them) => ['not_found', { ...input, params: thing(them) }]
}

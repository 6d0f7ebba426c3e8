import type { EndpointName } from '#shared/api/endpoints.ts'
import type { ApiErrorCode } from '#shared/foundation/errors.ts'
import type { CallInput } from './phone.ts'
import { sampleSignup } from './sample-event.ts'
import { sampleJpeg } from './sample-files.ts'
import { samplePlan } from './sample-plan.ts'
import type { SomebodysThings } from './somebodys-things.ts'

/** Refused with this code, or (`nothing of theirs`) answered with what is public or the caller's own. */
export type Expected = ApiErrorCode | 'nothing of theirs'
type Try = (them: SomebodysThings) => readonly [Expected, CallInput?]

const event: (them: SomebodysThings) => CallInput = ({ eventId }) => ({ params: { id: eventId } })
const ofEvent =
  (code: Expected, body?: CallInput['body']): Try =>
  (them) => [code, { ...event(them), body }]
const ofApplication =
  (body?: CallInput['body']): Try =>
  ({ reference }) => ['not_found', { params: { reference }, body }]
const ofSignup =
  (body?: CallInput['body']): Try =>
  ({ signupId }) => ['not_found', { params: { id: signupId }, body }]
const ofDraft =
  (body?: CallInput['body']): Try =>
  ({ draft }) => ['not_found', { params: { id: draft.id }, body }]
const ofHelp =
  (body?: CallInput['body']): Try =>
  ({ assistanceId }) => ['not_found', { params: { id: assistanceId }, body }]
const ownOrPublic =
  (input: CallInput = {}): Try =>
  () => ['nothing of theirs', input]

const phoneTaken = { phone: '13800000303' }
export const door = { door: '1号门', deviceId: crypto.randomUUID() }

/** Every endpoint with somebody else's ids: whoever adds an endpoint says here what it answers to others. */
export const tries: Record<EndpointName, Try> = {
  getHealth: ownOrPublic(),
  runJobs: () => ['unauthenticated'],
  runJobsByCron: () => ['unauthenticated'],
  createSession: () => ['invalid_input', { body: {} }],
  getSignInWays: ownOrPublic(),
  createSmsCode: () => ['sms_unavailable', { body: phoneTaken }],
  createSmsSession: () => ['sms_code_wrong', { body: { ...phoneTaken, code: '000000' } }],
  getMe: ownOrPublic(),
  verifyPhone: () => ['wechat_code_invalid', { body: { code: 'invented' } }],
  listServiceSettings: ownOrPublic(),
  listTradeUnionContacts: ownOrPublic(),
  listNotices: ownOrPublic(),
  getProfile: ownOrPublic(),
  saveProfile: ownOrPublic({ body: { answers: {} } }),
  downloadMyData: ownOrPublic({ query: { format: 'json' } }),
  deleteAccount: ownOrPublic({ body: { isSure: true } }),
  listConsents: ownOrPublic(),
  withdrawConsent: () => ['not_found', { body: { id: 1, withApplication: true } }],
  saveDraft: ({ draft }) => ['nothing of theirs', { body: { ...draft, answers: {}, revision: 1 } }],
  listDrafts: ownOrPublic(),
  getDraft: ofDraft(),
  deleteDraft: ofDraft(),
  createAttachment: ({ attachmentId }) => {
    const form = new FormData()
    form.set('id', attachmentId)
    form.set('slot', 'feeReceipts')
    form.set('file', new File([new Uint8Array(sampleJpeg())], 'photo.jpg', { type: 'image/jpeg' }))
    return ['attachment_unknown', { form }]
  },
  getAttachment: ({ attachmentId }) => ['not_found', { params: { id: attachmentId } }],
  submitApplication: ({ submission }) => ['attachment_unknown', { body: submission }],
  listApplications: ownOrPublic(),
  getApplication: ofApplication(),
  downloadPaper: ofApplication(),
  supplementApplication: ofApplication({ clientToken: crypto.randomUUID(), answers: {} }),
  withdrawApplication: ofApplication(),
  rateApplication: ofApplication({ grade: '满意' }),
  remindAboutApplication: ofApplication(),
  requestConfirmation: ofApplication(),
  getConfirmation: ({ confirmationToken: token }) => ['confirmation_used', { params: { token } }],
  answerConfirmation: ({ confirmationToken: token }) => [
    'confirmation_used',
    { params: { token }, body: { outcome: '不属实', name: '示例' } },
  ],
  requestAssistance: ofDraft(),
  getAssistance: ofDraft(),
  answerAssistance: ofDraft({ isApproved: true }),
  endAssistance: ofDraft(),
  claimAssistance: ({ assistanceCode: code }) => ['not_officer', { body: { code } }],
  getAssistedDraft: ofHelp(),
  saveAssistedDraft: ofHelp({ revision: 1, answers: {} }),
  finishAssistance: ofHelp(),
  listEvents: ownOrPublic(),
  getEvent: ofEvent('nothing of theirs'),
  getMiniProgramCode: ({ eventId }) => ['nothing of theirs', { params: { kind: 'event', code: eventId } }],
  // Under the token of Li Qiang's own signup: who repeats it is given no signup of his.
  signUpForEvent: ({ signupToken: clientToken, ...them }) => [
    'condition_not_met',
    {
      ...event({ signupToken: clientToken, ...them }),
      body: { ...sampleSignup({ birthDate: '1960-05-01' }), clientToken },
    },
  ],
  getMySignup: ofEvent('nothing of theirs'),
  listMySignups: ownOrPublic(),
  cancelSignup: ofSignup(),
  acceptOffer: ofSignup(),
  getClosingList: ofEvent('not_found'),
  giveFeedback: ofSignup({ grade: '满意', comment: null }),
  getInvitation: ({ invitationCode: token }) => ['nothing of theirs', { params: { token } }],
  handOverTeam: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  removeTeamMember: ({ teamSignupId: id, memberId }) => ['not_found', { params: { id }, body: { memberId } }],
  getEncounter: ofEvent('check_in_first'),
  getMyRound: ofEvent('check_in_first'),
  saveChoices: ofEvent('check_in_first', { seats: ['M01'] }),
  exchangeContact: ofEvent('check_in_first', { seat: 'M01', contact: { ...phoneTaken, wechatName: null } }),
  listMessages: ownOrPublic(),
  listMessageTemplates: ownOrPublic(),
  addMessageCredits: ownOrPublic({ body: { kinds: ['signup'] } }),
  readMessages: ownOrPublic(),
  listManagedEvents: ownOrPublic(),
  getManagedEvent: ofEvent('not_found'),
  listManagedUnions: ownOrPublic(),
  createEvent: ({ eventId: id }) => [
    'not_union_organizer',
    { body: { id, tradeUnionId: '340100', plan: samplePlan() } },
  ],
  updateEvent: ofEvent('not_found', samplePlan()),
  publishEvent: ofEvent('not_found'),
  setSignupOpen: ofEvent('not_found', { isOpen: false }),
  cancelEvent: ofEvent('not_found', { reason: '场地有变' }),
  copyEvent: ofEvent('not_found', { id: crypto.randomUUID() }),
  finishEvent: ofEvent('not_found'),
  listEventFeedback: ofEvent('not_found'),
  listCoOrganizers: ofEvent('not_found'),
  addCoOrganizer: ofEvent('not_found', { name: '示例', phone: '13800000199' }),
  removeCoOrganizer: ({ organizerId, ...them }) =>
    ofEvent('not_found', { organizerId })({ organizerId, ...them }),
  reviewSignups: ({ signupId, ...them }) =>
    ofEvent('not_found', { ids: [signupId], isApproved: false, reason: null })({ signupId, ...them }),
  sendEventMessage: ofEvent('not_found', {
    clientToken: crypto.randomUUID(),
    statuses: ['已确认'],
    body: '请把身份证号发给我',
  }),
  listEventMessages: ofEvent('not_found'),
  listSignups: ofEvent('not_found'),
  getChoiceCounts: ofEvent('not_found'),
  getRounds: ofEvent('not_found'),
  scheduleRounds: ofEvent('not_found', { rounds: 5, minutes: 5, left: [] }),
  controlRounds: ofEvent('not_found', { action: '结束', round: 0 }),
  openChoices: ofEvent('not_found', { minutes: 10 }),
  closeChoices: ofEvent('not_found'),
  createExport: ofEvent('not_found', { format: 'xlsx', reason: '想看看身份证号' }),
  downloadExport: ({ exportToken: token }) => ['link_expired', { params: { token } }],
  registerTicket: ofSignup({ publicKey: 'ab'.repeat(32), isMove: true }),
  getDoor: ofEvent('not_found'),
  getDoorList: ofEvent('not_found'),
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
  undoCheckIn: ({ eventId: id, scanId }) => [
    'not_found',
    { params: { id, scanId }, body: { reason: '扫错了人' } },
  ],
  listCheckIns: ofEvent('not_found'),
}

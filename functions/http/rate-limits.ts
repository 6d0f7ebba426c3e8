import type { EndpointName, EndpointOf } from '#shared/api/endpoints.ts'

/** `most` requests at once, and as many again in `minutes`; counted for each worker or for each network address. */
export type RateLimit = {
  per: 'worker' | 'address'
  most: number
  minutes: number
  /** So many on top an instance lets pass in `minutes` before it has the database count: a call less for nearly everybody. */
  spare?: number
}

/** Whoever changes something is counted; the jobs' secret needs no limit. */
type WriteName = {
  [Name in EndpointName]: EndpointOf<Name> extends { method: 'GET' } | { caller: 'job' } ? never : Name
}[EndpointName]

const perWorker = (most: number, minutes: number): RateLimit => ({ per: 'worker', most, minutes })
/** An address is shared by many (an office, a carrier), so its limit is wide. */
const perAddress = (most: number, minutes: number): RateLimit => ({ per: 'address', most, minutes })

/** Where many come at once and one too many harms nobody, a tenth goes uncounted in each instance. */
const roughly = (limit: RateLimit): RateLimit => ({ ...limit, spare: Math.floor(limit.most / 10) })

/** A form saves itself after an answer; a minute offline is caught up with at once. */
const typing = [roughly(perWorker(300, 10))]
/** One tap of one person about one thing of theirs. */
const tapping = [perWorker(60, 10)]
/** Somebody at a desk who goes through a list. */
const desk = [perWorker(300, 10)]
/** A queue at a door, and what was scanned without signal. */
const door = [roughly(perWorker(600, 10))]

/**
 * How often each endpoint may be called; beyond that the answer is `rate_limited`. Every write has an entry, or this
 * does not compile; of what is read, that which costs us work or money or could be guessed.
 */
export const rateLimits: Readonly<
  Record<WriteName, readonly RateLimit[]> & Partial<Record<EndpointName, readonly RateLimit[]>>
> = {
  createSession: [perAddress(300, 1)],
  // A counter in a union hall is one address. SQL counts each phone, and all phones together.
  createSmsCode: [perAddress(60, 60)],
  createSmsSession: [perAddress(300, 60)],
  // Each number that WeChat tells us costs money.
  verifyPhone: [perWorker(10, 1440)],
  saveProfile: typing,
  downloadMyData: [perWorker(10, 60)],
  deleteAccount: tapping,
  withdrawConsent: tapping,
  saveDraft: typing,
  deleteDraft: tapping,
  createAttachment: [perWorker(60, 10), perAddress(1200, 10)],
  getAttachment: [perWorker(300, 10)],
  submitApplication: [roughly(perWorker(40, 60)), roughly(perAddress(600, 10))],
  // Drawn for each request.
  downloadPaper: [perWorker(60, 60)],
  supplementApplication: [perWorker(40, 60)],
  withdrawApplication: tapping,
  rateApplication: tapping,
  remindAboutApplication: tapping,
  requestConfirmation: tapping,
  answerConfirmation: tapping,
  requestAssistance: tapping,
  answerAssistance: tapping,
  endAssistance: tapping,
  claimAssistance: [perWorker(30, 60), perAddress(120, 60)],
  saveAssistedDraft: typing,
  finishAssistance: tapping,
  // The first of each is drawn by WeChat, who counts too.
  getMiniProgramCode: [perAddress(300, 10)],
  // Many sign up at the same minute behind one carrier's address.
  signUpForEvent: [roughly(perWorker(40, 10)), roughly(perAddress(3000, 10))],
  cancelSignup: tapping,
  acceptOffer: tapping,
  giveFeedback: tapping,
  // Its code is short enough to be read aloud.
  getInvitation: [perWorker(60, 10)],
  handOverTeam: tapping,
  removeTeamMember: tapping,
  saveChoices: tapping,
  exchangeContact: tapping,
  addMessageCredits: [perWorker(60, 60)],
  readMessages: desk,
  createEvent: [perWorker(30, 60)],
  updateEvent: desk,
  publishEvent: tapping,
  setSignupOpen: tapping,
  cancelEvent: tapping,
  copyEvent: [perWorker(30, 60)],
  finishEvent: tapping,
  addCoOrganizer: tapping,
  removeCoOrganizer: tapping,
  reviewSignup: desk,
  reviewSignups: desk,
  sendEventMessage: tapping,
  scheduleRounds: tapping,
  controlRounds: desk,
  openChoices: tapping,
  closeChoices: tapping,
  createExport: [perWorker(30, 60)],
  downloadExport: [perAddress(300, 60)],
  registerTicket: tapping,
  checkIn: door,
  checkInByName: door,
  undoCheckIn: desk,
}

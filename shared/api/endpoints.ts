import * as applications from './applications.ts'
import * as assistances from './assistances.ts'
import * as attachments from './attachments.ts'
import * as catalogue from './catalogue.ts'
import * as coOrganizers from './co-organizers.ts'
import * as confirmations from './confirmations.ts'
import * as door from './door.ts'
import * as drafts from './drafts.ts'
import * as encounters from './encounters.ts'
import type { Endpoint } from './endpoint.ts'
import * as eventFeedback from './event-feedback.ts'
import * as events from './events.ts'
import * as health from './health.ts'
import * as messageCredits from './message-credits.ts'
import * as messages from './messages.ts'
import * as miniProgramCodes from './mini-program-codes.ts'
import * as organizer from './organizer.ts'
import * as organizerEvents from './organizer-events.ts'
import * as organizerSignups from './organizer-signups.ts'
import * as privacy from './privacy.ts'
import * as rounds from './rounds.ts'
import * as sessions from './sessions.ts'
import * as smsSignIn from './sms-sign-in.ts'
import * as teams from './teams.ts'

/** The map of the server. The functions must have one handler for each key, or they do not compile. */
export const endpoints = {
  getHealth: health.getHealth,
  runJobs: health.runJobs,
  runJobsByCron: health.runJobsByCron,
  createSession: sessions.createSession,
  getSignInWays: smsSignIn.getSignInWays,
  createSmsCode: smsSignIn.createSmsCode,
  createSmsSession: smsSignIn.createSmsSession,
  getMe: sessions.getMe,
  verifyPhone: sessions.verifyPhone,
  listServiceSettings: catalogue.listServiceSettings,
  listTradeUnionContacts: catalogue.listTradeUnionContacts,
  listNotices: catalogue.listNotices,
  getProfile: privacy.getProfile,
  saveProfile: privacy.saveProfile,
  downloadMyData: privacy.downloadMyData,
  deleteAccount: privacy.deleteAccount,
  listConsents: privacy.listConsents,
  withdrawConsent: privacy.withdrawConsent,
  saveDraft: drafts.saveDraft,
  listDrafts: drafts.listDrafts,
  getDraft: drafts.getDraft,
  deleteDraft: drafts.deleteDraft,
  createAttachment: attachments.createAttachment,
  getAttachment: attachments.getAttachment,
  submitApplication: applications.submitApplication,
  listApplications: applications.listApplications,
  getApplication: applications.getApplication,
  downloadPaper: applications.downloadPaper,
  supplementApplication: applications.supplementApplication,
  withdrawApplication: applications.withdrawApplication,
  rateApplication: applications.rateApplication,
  remindAboutApplication: applications.remindAboutApplication,
  requestConfirmation: confirmations.requestConfirmation,
  getConfirmation: confirmations.getConfirmation,
  answerConfirmation: confirmations.answerConfirmation,
  requestAssistance: assistances.requestAssistance,
  getAssistance: assistances.getAssistance,
  answerAssistance: assistances.answerAssistance,
  endAssistance: assistances.endAssistance,
  claimAssistance: assistances.claimAssistance,
  getAssistedDraft: assistances.getAssistedDraft,
  saveAssistedDraft: assistances.saveAssistedDraft,
  finishAssistance: assistances.finishAssistance,
  listEvents: events.listEvents,
  getEvent: events.getEvent,
  getMiniProgramCode: miniProgramCodes.getMiniProgramCode,
  signUpForEvent: events.signUpForEvent,
  getMySignup: events.getMySignup,
  listMySignups: events.listMySignups,
  cancelSignup: events.cancelSignup,
  acceptOffer: events.acceptOffer,
  getClosingList: events.getClosingList,
  giveFeedback: eventFeedback.giveFeedback,
  getInvitation: teams.getInvitation,
  handOverTeam: teams.handOverTeam,
  removeTeamMember: teams.removeTeamMember,
  getEncounter: encounters.getEncounter,
  getMyRound: rounds.getMyRound,
  saveChoices: encounters.saveChoices,
  exchangeContact: encounters.exchangeContact,
  listMessages: messages.listMessages,
  listMessageTemplates: messageCredits.listMessageTemplates,
  addMessageCredits: messageCredits.addMessageCredits,
  readMessages: messages.readMessages,
  listManagedEvents: organizer.listManagedEvents,
  getManagedEvent: organizerEvents.getManagedEvent,
  listManagedUnions: organizerEvents.listManagedUnions,
  createEvent: organizerEvents.createEvent,
  updateEvent: organizerEvents.updateEvent,
  publishEvent: organizerEvents.publishEvent,
  setSignupOpen: organizerEvents.setSignupOpen,
  cancelEvent: organizerEvents.cancelEvent,
  copyEvent: organizerEvents.copyEvent,
  finishEvent: eventFeedback.finishEvent,
  listEventFeedback: eventFeedback.listEventFeedback,
  listCoOrganizers: coOrganizers.listCoOrganizers,
  addCoOrganizer: coOrganizers.addCoOrganizer,
  removeCoOrganizer: coOrganizers.removeCoOrganizer,
  reviewSignups: organizerSignups.reviewSignups,
  sendEventMessage: organizerSignups.sendEventMessage,
  listEventMessages: organizerSignups.listEventMessages,
  listSignups: organizer.listSignups,
  reviewSignup: organizer.reviewSignup,
  getChoiceCounts: encounters.getChoiceCounts,
  getRounds: rounds.getRounds,
  planRounds: rounds.planRounds,
  controlRounds: rounds.controlRounds,
  openChoices: encounters.openChoices,
  closeChoices: encounters.closeChoices,
  createExport: organizer.createExport,
  downloadExport: organizer.downloadExport,
  registerTicket: door.registerTicket,
  getDoor: door.getDoor,
  getDoorList: door.getDoorList,
  checkIn: door.checkIn,
  checkInByName: door.checkInByName,
  undoCheckIn: door.undoCheckIn,
  listCheckIns: door.listCheckIns,
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints

import type { EndpointName } from '#shared/api/endpoints.ts'
import { acceptOffer } from './endpoints/accept-offer.ts'
import { addCoOrganizer } from './endpoints/add-co-organizer.ts'
import { addMessageCredits } from './endpoints/add-message-credits.ts'
import { answerAssistance } from './endpoints/answer-assistance.ts'
import { answerConfirmation } from './endpoints/answer-confirmation.ts'
import { cancelEvent } from './endpoints/cancel-event.ts'
import { cancelSignup } from './endpoints/cancel-signup.ts'
import { checkIn } from './endpoints/check-in.ts'
import { checkInByName } from './endpoints/check-in-by-name.ts'
import { claimAssistance } from './endpoints/claim-assistance.ts'
import { closeChoices } from './endpoints/close-choices.ts'
import { controlRounds } from './endpoints/control-rounds.ts'
import { copyEvent } from './endpoints/copy-event.ts'
import { createAttachment } from './endpoints/create-attachment.ts'
import { createEvent } from './endpoints/create-event.ts'
import { createExport } from './endpoints/create-export.ts'
import { createSession } from './endpoints/create-session.ts'
import { createSmsCode } from './endpoints/create-sms-code.ts'
import { createSmsSession } from './endpoints/create-sms-session.ts'
import { deleteAccount } from './endpoints/delete-account.ts'
import { deleteDraft } from './endpoints/delete-draft.ts'
import { downloadExport } from './endpoints/download-export.ts'
import { downloadMyData } from './endpoints/download-my-data.ts'
import { downloadPaper } from './endpoints/download-paper.ts'
import { endAssistance } from './endpoints/end-assistance.ts'
import { exchangeContact } from './endpoints/exchange-contact.ts'
import { finishAssistance } from './endpoints/finish-assistance.ts'
import { finishEvent } from './endpoints/finish-event.ts'
import { getApplication } from './endpoints/get-application.ts'
import { getAssistance } from './endpoints/get-assistance.ts'
import { getAssistedDraft } from './endpoints/get-assisted-draft.ts'
import { getAttachment } from './endpoints/get-attachment.ts'
import { getChoiceCounts } from './endpoints/get-choice-counts.ts'
import { getClosingList } from './endpoints/get-closing-list.ts'
import { getConfirmation } from './endpoints/get-confirmation.ts'
import { getDoor } from './endpoints/get-door.ts'
import { getDoorList } from './endpoints/get-door-list.ts'
import { getDraft } from './endpoints/get-draft.ts'
import { getEncounter } from './endpoints/get-encounter.ts'
import { getEvent } from './endpoints/get-event.ts'
import { getHealth } from './endpoints/get-health.ts'
import { getInvitation } from './endpoints/get-invitation.ts'
import { getManagedEvent } from './endpoints/get-managed-event.ts'
import { getMe } from './endpoints/get-me.ts'
import { getMiniProgramCode } from './endpoints/get-mini-program-code.ts'
import { getMyRound } from './endpoints/get-my-round.ts'
import { getMySignup } from './endpoints/get-my-signup.ts'
import { getProfile } from './endpoints/get-profile.ts'
import { getRounds } from './endpoints/get-rounds.ts'
import { getSignInWays } from './endpoints/get-sign-in-ways.ts'
import { giveFeedback } from './endpoints/give-feedback.ts'
import { handOverTeam } from './endpoints/hand-over-team.ts'
import { listApplications } from './endpoints/list-applications.ts'
import { listCheckIns } from './endpoints/list-check-ins.ts'
import { listCoOrganizers } from './endpoints/list-co-organizers.ts'
import { listConsents } from './endpoints/list-consents.ts'
import { listDrafts } from './endpoints/list-drafts.ts'
import { listEventFeedback } from './endpoints/list-event-feedback.ts'
import { listEventMessages } from './endpoints/list-event-messages.ts'
import { listEvents } from './endpoints/list-events.ts'
import { listManagedEvents } from './endpoints/list-managed-events.ts'
import { listManagedUnions } from './endpoints/list-managed-unions.ts'
import { listMessageTemplates } from './endpoints/list-message-templates.ts'
import { listMessages } from './endpoints/list-messages.ts'
import { listMySignups } from './endpoints/list-my-signups.ts'
import { listNotices } from './endpoints/list-notices.ts'
import { listServiceSettings } from './endpoints/list-service-settings.ts'
import { listSignups } from './endpoints/list-signups.ts'
import { listTradeUnionContacts } from './endpoints/list-trade-union-contacts.ts'
import { openChoices } from './endpoints/open-choices.ts'
import { planRounds } from './endpoints/plan-rounds.ts'
import { publishEvent } from './endpoints/publish-event.ts'
import { rateApplication } from './endpoints/rate-application.ts'
import { readMessages } from './endpoints/read-messages.ts'
import { registerTicket } from './endpoints/register-ticket.ts'
import { remindAboutApplication } from './endpoints/remind-about-application.ts'
import { removeCoOrganizer } from './endpoints/remove-co-organizer.ts'
import { removeTeamMember } from './endpoints/remove-team-member.ts'
import { requestAssistance } from './endpoints/request-assistance.ts'
import { requestConfirmation } from './endpoints/request-confirmation.ts'
import { reviewSignup } from './endpoints/review-signup.ts'
import { reviewSignups } from './endpoints/review-signups.ts'
import { runJobs } from './endpoints/run-jobs.ts'
import { saveAssistedDraft } from './endpoints/save-assisted-draft.ts'
import { saveChoices } from './endpoints/save-choices.ts'
import { saveDraft } from './endpoints/save-draft.ts'
import { saveProfile } from './endpoints/save-profile.ts'
import { sendEventMessage } from './endpoints/send-event-message.ts'
import { setSignupOpen } from './endpoints/set-signup-open.ts'
import { signUpForEvent } from './endpoints/sign-up-for-event.ts'
import { submitApplication } from './endpoints/submit-application.ts'
import { supplementApplication } from './endpoints/supplement-application.ts'
import { undoCheckIn } from './endpoints/undo-check-in.ts'
import { updateEvent } from './endpoints/update-event.ts'
import { verifyPhone } from './endpoints/verify-phone.ts'
import { withdrawApplication } from './endpoints/withdraw-application.ts'
import { withdrawConsent } from './endpoints/withdraw-consent.ts'
import type { Handler } from './http/handler.ts'

/** One handler for each entry of the map of the server: a missing one does not compile. */
export const handlers: { readonly [Name in EndpointName]: Handler<Name> } = {
  getHealth,
  runJobs,
  runJobsByCron: runJobs,
  createSession,
  getSignInWays,
  createSmsCode,
  createSmsSession,
  getMe,
  verifyPhone,
  listServiceSettings,
  listTradeUnionContacts,
  listNotices,
  getProfile,
  saveProfile,
  downloadMyData,
  deleteAccount,
  listConsents,
  withdrawConsent,
  saveDraft,
  listDrafts,
  getDraft,
  deleteDraft,
  createAttachment,
  getAttachment,
  submitApplication,
  listApplications,
  getApplication,
  downloadPaper,
  supplementApplication,
  withdrawApplication,
  rateApplication,
  remindAboutApplication,
  requestConfirmation,
  getConfirmation,
  answerConfirmation,
  requestAssistance,
  getAssistance,
  answerAssistance,
  endAssistance,
  claimAssistance,
  getAssistedDraft,
  saveAssistedDraft,
  finishAssistance,
  listEvents,
  getEvent,
  getMiniProgramCode,
  signUpForEvent,
  getMySignup,
  listMySignups,
  cancelSignup,
  acceptOffer,
  getEncounter,
  getMyRound,
  saveChoices,
  exchangeContact,
  listMessages,
  listMessageTemplates,
  addMessageCredits,
  readMessages,
  listManagedEvents,
  getManagedEvent,
  listSignups,
  reviewSignup,
  getChoiceCounts,
  getRounds,
  planRounds,
  controlRounds,
  openChoices,
  closeChoices,
  getClosingList,
  getInvitation,
  handOverTeam,
  removeTeamMember,
  listManagedUnions,
  createEvent,
  updateEvent,
  publishEvent,
  setSignupOpen,
  cancelEvent,
  copyEvent,
  listCoOrganizers,
  addCoOrganizer,
  removeCoOrganizer,
  reviewSignups,
  sendEventMessage,
  listEventMessages,
  giveFeedback,
  finishEvent,
  listEventFeedback,
  createExport,
  downloadExport,
  registerTicket,
  getDoor,
  getDoorList,
  checkIn,
  checkInByName,
  undoCheckIn,
  listCheckIns,
}

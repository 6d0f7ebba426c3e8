import { area, type ListedEndpoint } from './area.ts'

const map = {
  ...area(() => import('./health.ts'), {
    getHealth: 'GET /health',
    runJobs: 'POST /jobs',
    runJobsByCron: 'GET /jobs',
  }),
  ...area(() => import('./sessions.ts'), {
    createSession: 'POST /sessions',
    getMe: 'GET /me',
    verifyPhone: 'POST /me/phone',
  }),
  ...area(() => import('./sms-sign-in.ts'), {
    getSignInWays: 'GET /sign-in-ways',
    createSmsCode: 'POST /sms-codes',
    createSmsSession: 'POST /sms-sessions',
  }),
  ...area(() => import('./catalogue.ts'), {
    listServiceSettings: 'GET /service-settings',
    listTradeUnionContacts: 'GET /trade-union-contacts',
    listNotices: 'GET /notices',
  }),
  ...area(() => import('./privacy.ts'), {
    getProfile: 'GET /me/profile',
    saveProfile: 'PUT /me/profile',
    downloadMyData: 'GET /me/data',
    deleteAccount: 'POST /me/deletion',
    listConsents: 'GET /consents',
    withdrawConsent: 'POST /consents/withdrawals',
  }),
  ...area(() => import('./drafts.ts'), {
    saveDraft: 'PUT /drafts',
    listDrafts: 'GET /drafts',
    getDraft: 'GET /drafts/:id',
    deleteDraft: 'DELETE /drafts/:id',
  }),
  ...area(() => import('./attachments.ts'), {
    createAttachment: 'POST /attachments',
    getAttachment: 'GET /attachments/:id',
  }),
  ...area(() => import('./applications.ts'), {
    submitApplication: 'POST /applications',
    listApplications: 'GET /applications',
    getApplication: 'GET /applications/:reference',
    downloadPaper: 'GET /applications/:reference/paper',
    supplementApplication: 'POST /applications/:reference/supplements',
    withdrawApplication: 'POST /applications/:reference/withdrawal',
    rateApplication: 'POST /applications/:reference/rating',
    remindAboutApplication: 'POST /applications/:reference/reminder',
  }),
  ...area(() => import('./confirmations.ts'), {
    requestConfirmation: 'POST /applications/:reference/confirmations',
    getConfirmation: 'GET /confirmations/:token',
    answerConfirmation: 'POST /confirmations/:token',
  }),
  ...area(() => import('./assistances.ts'), {
    requestAssistance: 'POST /drafts/:id/assistance',
    getAssistance: 'GET /drafts/:id/assistance',
    answerAssistance: 'POST /drafts/:id/assistance/answer',
    endAssistance: 'DELETE /drafts/:id/assistance',
    claimAssistance: 'POST /assistances',
    getAssistedDraft: 'GET /assistances/:id',
    saveAssistedDraft: 'PUT /assistances/:id',
    finishAssistance: 'POST /assistances/:id/completion',
  }),
  ...area(() => import('./events.ts'), {
    listEvents: 'GET /events',
    getEvent: 'GET /events/:id',
    signUpForEvent: 'POST /events/:id/signups',
    getMySignup: 'GET /events/:id/signup',
    listMySignups: 'GET /signups',
    cancelSignup: 'POST /signups/:id/cancellation',
    acceptOffer: 'POST /signups/:id/acceptance',
    getClosingList: 'GET /events/:id/closing-list',
  }),
  ...area(() => import('./mini-program-codes.ts'), {
    getMiniProgramCode: 'GET /mini-program-codes/:kind/:code',
  }),
  ...area(() => import('./event-feedback.ts'), {
    giveFeedback: 'POST /signups/:id/feedback',
    finishEvent: 'POST /organizer/events/:id/finish',
    listEventFeedback: 'GET /organizer/events/:id/feedback',
  }),
  ...area(() => import('./teams.ts'), {
    getInvitation: 'GET /invitations/:token',
    handOverTeam: 'POST /signups/:id/team/captain',
    removeTeamMember: 'POST /signups/:id/team/removals',
  }),
  ...area(() => import('./encounters.ts'), {
    getEncounter: 'GET /events/:id/encounter',
    saveChoices: 'POST /events/:id/choices',
    exchangeContact: 'POST /events/:id/exchange',
    getChoiceCounts: 'GET /organizer/events/:id/choices',
    openChoices: 'POST /organizer/events/:id/choices',
    closeChoices: 'POST /organizer/events/:id/choices/closing',
  }),
  ...area(() => import('./rounds.ts'), {
    getMyRound: 'GET /events/:id/round',
    getRounds: 'GET /organizer/events/:id/rounds',
    scheduleRounds: 'POST /organizer/events/:id/rounds',
    controlRounds: 'POST /organizer/events/:id/rounds/control',
  }),
  ...area(() => import('./messages.ts'), {
    listMessages: 'GET /messages',
    readMessages: 'POST /messages/read',
  }),
  ...area(() => import('./message-credits.ts'), {
    listMessageTemplates: 'GET /message-templates',
    addMessageCredits: 'POST /me/message-credits',
  }),
  ...area(() => import('./organizer.ts'), {
    listManagedEvents: 'GET /organizer/events',
    listSignups: 'GET /organizer/events/:id/signups',
    reviewSignup: 'POST /organizer/signups/:id/review',
    createExport: 'POST /organizer/events/:id/exports',
    downloadExport: 'GET /exports/:token',
  }),
  ...area(() => import('./organizer-events.ts'), {
    getManagedEvent: 'GET /organizer/events/:id',
    listManagedUnions: 'GET /organizer/unions',
    createEvent: 'POST /organizer/events',
    updateEvent: 'POST /organizer/events/:id',
    publishEvent: 'POST /organizer/events/:id/publication',
    setSignupOpen: 'POST /organizer/events/:id/signup-window',
    cancelEvent: 'POST /organizer/events/:id/cancellation',
    copyEvent: 'POST /organizer/events/:id/copies',
  }),
  ...area(() => import('./co-organizers.ts'), {
    listCoOrganizers: 'GET /organizer/events/:id/organizers',
    addCoOrganizer: 'POST /organizer/events/:id/organizers',
    removeCoOrganizer: 'POST /organizer/events/:id/organizers/removals',
  }),
  ...area(() => import('./organizer-signups.ts'), {
    reviewSignups: 'POST /organizer/events/:id/reviews',
    sendEventMessage: 'POST /organizer/events/:id/messages',
    listEventMessages: 'GET /organizer/events/:id/messages',
  }),
  ...area(() => import('./door.ts'), {
    registerTicket: 'POST /signups/:id/ticket',
    getDoor: 'GET /organizer/events/:id/door',
    getDoorList: 'GET /organizer/events/:id/door/list',
    checkIn: 'POST /organizer/events/:id/check-ins',
    checkInByName: 'POST /organizer/events/:id/check-ins/by-name',
    undoCheckIn: 'POST /organizer/events/:id/check-ins/:scanId/undo',
    listCheckIns: 'GET /organizer/events/:id/check-ins',
  }),
}

export type EndpointName = keyof typeof map

/** The contract behind a name, with its route. */
export type EndpointOf<Name extends EndpointName> = Awaited<ReturnType<(typeof map)[Name]['load']>>

/**
 * The map of the server. A start reads the routes alone: schemas take long to build, so a contract is read when its
 * endpoint is first called. The functions must have one handler for each key, or they do not compile.
 */
export const endpoints: { readonly [Name in EndpointName]: ListedEndpoint<EndpointOf<Name>> } = map

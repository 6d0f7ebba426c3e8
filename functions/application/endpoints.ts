import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const applicationHandlers = {
  downloadPaper: () => import('./download-paper.ts'),
  getApplication: call('get_application', ({ params }) => ({ reference: params.reference })),
  getApplicationContent: call('get_application_content', ({ params }) => ({ reference: params.reference })),
  listApplications: call('list_applications', () => ({})),
  rateApplication: call('rate_application', ({ params, body }) => ({
    reference: params.reference,
    grade: body.grade,
    comment: body.comment ?? '',
  })),
  remindAboutApplication: call('remind_about_application', ({ params }) => ({ reference: params.reference })),
  submitApplication: () => import('./submit-application.ts'),
  supplementApplication: () => import('./supplement-application.ts'),
  withdrawApplication: call('withdraw_application', ({ params }) => ({ reference: params.reference })),
  answerAssistance: call('answer_assistance', ({ params, body }) => ({
    draft_id: params.id,
    approve: body.isApproved,
  })),
  claimAssistance: () => import('./claim-assistance.ts'),
  endAssistance: call('end_assistance', ({ params }) => ({ draft_id: params.id })),
  finishAssistance: call('finish_assistance', ({ params }) => ({ assistance_id: params.id })),
  getAssistance: call('get_assistance', ({ params }) => ({ draft_id: params.id })),
  getAssistedDraft: call('get_assisted_draft', ({ params }) => ({ assistance_id: params.id })),
  requestAssistance: call('request_assistance', ({ params }) => ({ draft_id: params.id })),
  saveAssistedDraft: () => import('./save-assisted-draft.ts'),
  createAttachment: () => import('./create-attachment.ts'),
  openMaterial: () => import('./open-material.ts'),
  getAttachment: () => import('./get-attachment.ts'),
  answerConfirmation: call('answer_confirmation', ({ params, body }) => ({
    token: params.token,
    answer: { outcome: body.outcome, name: body.name, comment: body.comment ?? '' },
  })),
  getConfirmation: call('get_confirmation', ({ params }) => ({ token: params.token })),
  requestConfirmation: () => import('./request-confirmation.ts'),
  deleteDraft: call('delete_draft', ({ params }) => ({ draft_id: params.id })),
  getDraft: call('get_draft', ({ params }) => ({ draft_id: params.id })),
  listDrafts: call('list_drafts', () => ({})),
  saveDraft: () => import('./save-draft.ts'),
} satisfies SomeHandlers

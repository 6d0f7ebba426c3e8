import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const accountHandlers = {
  deleteAccount: call('delete_account', () => ({})),
  downloadMyData: () => import('./download-my-data.ts'),
  createJoinCode: call('create_join_code', () => ({})),
  claimJoinCode: () => import('./claim-join-code.ts'),
  getAccountJoin: call('get_account_join', () => ({})),
  agreeToJoin: call('agree_to_join', () => ({})),
  listChildren: call('list_children', () => ({})),
  deleteChild: call('delete_child', ({ params }) => ({ child_id: params.id })),
  getProfile: call('get_profile', () => ({})),
  listConsents: call('list_consents', () => ({})),
  saveProfile: () => import('./save-profile.ts'),
  withdrawConsent: call('withdraw_consent', ({ body }) => ({
    consent_id: body.id,
    with_application: body.withApplication,
  })),
  createSession: () => import('./create-session.ts'),
  getMe: call('get_me', () => ({})),
  verifyPhone: () => import('./verify-phone.ts'),
  createSmsCode: () => import('./create-sms-code.ts'),
  createSmsSession: () => import('./create-sms-session.ts'),
  getSignInWays: () => import('./get-sign-in-ways.ts'),
} satisfies SomeHandlers

import { atMost } from '../foundation/at-most.ts'
import * as z from '../zod.ts'
import { hasContact } from './contact-words.ts'
import { eventSignupSchema } from './signup.ts'

/** Where people sign up in teams: a captain names a new one, everybody else joins with its invitation code. */
export const teamChoiceSchema = z.object({
  teamName: z.optional(
    z.string().check(
      z.trim(),
      atMost(20, '队名最多 20 个字'),
      z.minLength(2, '队名至少 2 个字'),
      z.refine((text) => !hasContact(text), '队名里请不要写电话、微信、QQ 或网址'),
    ),
  ),
  invitationCode: z.optional(
    z.string().check(z.trim(), z.regex(/^[A-Za-z0-9]{8}$/, '邀请码是 8 位字母和数字')),
  ),
})
export type TeamChoice = z.infer<typeof teamChoiceSchema>

/** What a phone sends: the signup, and where people sign up in teams which team it is for. */
export const signupWithTeamSchema = z.object({ ...eventSignupSchema.shape, ...teamChoiceSchema.shape })

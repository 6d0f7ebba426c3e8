import { codeRule } from '../foundation/code-rule.ts'
import { hasContact } from '../foundation/contact-words.ts'
import { textRule } from '../foundation/text-rule.ts'
import * as z from '../zod.ts'

/** The sentence for a captain whose team name holds a contact. */
export const noContactInTeamName = '队名里请不要写电话、微信、QQ 或网址'

/** For events with teams: a captain names a new team, and others join with its invitation code. */
export const teamChoiceSchema = z.object({
  teamName: z.optional(
    textRule({ least: [2, '队名至少 2 个字'], most: [20, '队名最多 20 个字'] }).check(
      z.refine((text) => !hasContact(text), noContactInTeamName),
    ),
  ),
  invitationCode: z.optional(codeRule(/^[A-Za-z0-9]{8}$/, '邀请码是 8 位字母和数字')),
})

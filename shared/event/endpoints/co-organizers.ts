import { phoneRule } from '../../account/person/phone.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { countSchema, idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { organizerRoles } from '../organizer-role.ts'

const params = z.object({ id: idSchema })

/** An organizer: of all events of a union, named by staff, or of this event only. */
const coOrganizerSchema = z.object({
  id: z.int(),
  name: z.string(),
  phoneMasked: z.string(),
  role: z.enum(organizerRoles),
  isForUnion: z.boolean(),
  /** Only staff can remove such an organizer. */
  isNamedByStaff: z.boolean(),
  /** Whether an account has verified the number, which alone lets somebody in. */
  isBound: z.boolean(),
  isSelf: z.boolean(),
})
export type CoOrganizer = z.infer<typeof coOrganizerSchema>
const response = z.array(coOrganizerSchema)

export const listCoOrganizers = defineEndpoint({
  route: 'GET /organizer/events/:id/organizers',
  caller: 'organizer',
  summary: '这场活动的组织者',
  params,
  response,
  errors: ['not_organizer', 'not_found'],
})

/** A co-organizer sees 活动管理 after verifying this phone number. */
export const addCoOrganizer = defineEndpoint({
  route: 'POST /organizer/events/:id/organizers',
  caller: 'organizer',
  summary: '用手机号增加一位组织者，只负责这场活动',
  params,
  body: z.object({
    name: textRule({ least: [1, '请填写姓名'], most: [20, '姓名最多 20 个字'] }),
    phone: phoneRule,
    role: z._default(z.enum(organizerRoles), '助手'),
  }),
  response,
  errors: ['not_organizer', 'not_found', 'role_too_small', 'too_many_organizers'],
})

export const removeCoOrganizer = defineEndpoint({
  route: 'POST /organizer/events/:id/organizers/removals',
  caller: 'organizer',
  summary: '移除一位只负责这场活动的组织者',
  params,
  body: z.object({ organizerId: countSchema }),
  response,
  errors: ['not_organizer', 'not_found', 'role_too_small', 'organizer_not_removable'],
})

import { maritalStatuses } from '../../account/person/marital-status.ts'
import { sexes } from '../../account/person/sexes.ts'
import { signupStatuses } from '../../event/signup-status.ts'
import { plainAnswerSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { countSchema, dateSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { exportFormats, exportSheets, formatsOf } from '../export-sheet.ts'
import { rosterFacetSchema, rosterFilterSchema } from '../roster-filter.ts'
import { ownAnswerSchema } from '../signup-shapes.ts'

const params = z.object({ id: idSchema })

/**
 * One line of the roster and of the export. The event's organizer sees the whole phone number. What an event does not
 * ask is null.
 */
export const signupRowSchema = z.object({
  id: idSchema,
  number: z.int(),
  status: z.enum(signupStatuses),
  pool: z.string(),
  /** The session that was chosen; null where one signs up for all. */
  session: z.nullable(z.int()),
  seatLabel: z.nullable(z.string()),
  teamName: z.nullable(z.string()),
  isCaptain: z.boolean(),
  captainName: z.nullable(z.string()),
  /** The live members of the team, the captain too. */
  teamSize: z.nullable(z.int()),
  /** How many the team still lacks before signups close; 0 when it is complete, and without a team. */
  teamLacks: z.int(),
  fullName: z.string(),
  /** Of a child: name, sex and date of birth above and below are the child's, the phone is the guardian's. */
  guardianName: z.nullable(z.string()),
  sex: z.enum(sexes),
  /** Null of a walk-in, where the event does not ask about ages. */
  birthDate: z.nullable(dateSchema),
  age: z.nullable(z.int()),
  phone: z.string(),
  employer: z.nullable(z.string()),
  regionName: z.nullable(z.string()),
  maritalStatus: z.nullable(z.enum(maritalStatuses)),
  introduction: z.nullable(z.string()),
  nickname: z.nullable(z.string()),
  /** All other answers, by their questions in signup-questions.ts or the ids of the organizer's own questions. */
  answers: z.record(z.string(), plainAnswerSchema),
  ownAnswers: z.array(ownAnswerSchema),
  /** Somebody else signed up with this ID number. It waits for the organizer, who looks at both cards. */
  hasTakenIdNumber: z.boolean(),
  /** Other live signups that may be the same person, and why. */
  sameAs: z.array(
    z.object({
      id: idSchema,
      number: z.nullable(z.int()),
      status: z.enum(signupStatuses),
      fullName: z.string(),
      birthDate: z.nullable(dateSchema),
      phone: z.string(),
      employer: z.nullable(z.string()),
      why: z.array(z.string()),
    }),
  ),
  reviewReason: z.nullable(z.string()),
  /** The sessions that the person came to, by number. */
  attended: z.array(z.int()),
  signedUpAt: timestampSchema,
  /** Written down at the door. */
  isWalkIn: z.boolean(),
  /** When the door let them in; null before that. */
  checkedInAt: z.nullable(timestampSchema),
})
export type SignupRow = z.infer<typeof signupRowSchema>

/**
 * Keyset pages by signup number: `after` is the last number of the page before. Search words find name, last digits of
 * the phone, employer, county, seat and team.
 */
export const listSignups = defineEndpoint({
  route: 'GET /organizer/events/:id/signups',
  caller: 'organizer',
  summary: '报名名单，可以按姓名、手机尾号、单位、市县、座位号、队名查找',
  params,
  query: z.extend(rosterFilterSchema, {
    after: z._default(z.coerce.number().check(z.int(), z.nonnegative(), z.lte(2 ** 31 - 1)), 0),
    size: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
  }),
  response: z.array(signupRowSchema),
  errors: ['not_organizer', 'not_found'],
})

/** The facets count everybody of the filter's status, so that one choice does not hide the others. */
export const countRoster = defineEndpoint({
  route: 'GET /organizer/events/:id/roster',
  caller: 'organizer',
  summary: '名单筛出多少人，按什么能筛',
  params,
  query: rosterFilterSchema,
  response: z.object({
    total: countSchema,
    /** How many signups may be one person twice. */
    likelySame: countSchema,
    facets: z.array(rosterFacetSchema),
  }),
  errors: ['not_organizer', 'not_found'],
})

/**
 * The link works for five minutes, and for a minute after its first use. Each export is logged with the person and the
 * number of rows. With a reason the roster or 保险名单 has whole ID numbers, for the lead only; 保险名单 of an event that
 * asks for them needs one.
 */
export const createExport = defineEndpoint({
  route: 'POST /organizer/events/:id/exports',
  caller: 'organizer',
  summary: '导出报名名单，或打印用的签到表、保险名单、桌牌、胸牌，得到一次性下载链接',
  params,
  body: z
    .object({
      sheet: z._default(z.enum(exportSheets), '报名名单'),
      format: z.enum(exportFormats),
      reason: z.optional(
        textRule({ least: [4, '请写明为什么需要完整的身份证号'], most: [100, '最多 100 个字'] }),
      ),
    })
    .check(
      z.refine(({ sheet, format }) => formatsOf(sheet).includes(format), {
        path: ['format'],
        error: '名单导出 Excel 或 CSV，打印的表导出 Excel 或 PDF',
      }),
    ),
  response: z.object({ url: z.string(), expiresAt: timestampSchema }),
  limits: [perWorker(30, 60)],
  errors: ['not_organizer', 'not_found', 'role_too_small', 'invalid_input'],
})

export const downloadExport = defineEndpoint({
  route: 'GET /exports/:token',
  caller: 'anyone',
  isSpentByAnswering: true,
  summary: '凭一次性链接下载名单',
  params: z.object({ token: z.string().check(z.regex(/^[A-Za-z0-9_.-]{20,1000}$/)) }),
  limits: [perAddress(300, 60)],
  errors: ['link_expired'],
})

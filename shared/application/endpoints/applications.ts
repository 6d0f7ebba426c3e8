import { answersSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker, roughly } from '../../foundation/rate-limit.ts'
import { ratingCommentLength, ratingGrades } from '../../foundation/rating.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, countSchema, regionCodeSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { applicationDetailSchema, applicationSummarySchema } from '../application-shapes.ts'
import { referenceSchema } from '../reference-schema.ts'
import { paperSchema } from './papers.ts'

const consentSchema = z.object({
  kind: z.string().check(z.maxLength(40)),
  version: z.string().check(z.maxLength(20)),
})

export const submissionSchema = z.object({
  clientToken: clientTokenSchema,
  serviceCode: z.string().check(z.maxLength(64)),
  variant: z.nullable(z.string().check(z.maxLength(64))),
  formVersion: countSchema,
  /** The county that the worker chose. The server derives the receiving union from it. */
  regionCode: regionCodeSchema,
  /** The industrial union that was chosen instead of the territorial one. */
  tradeUnionId: z.optional(z.string().check(z.maxLength(20))),
  answers: answersSchema,
  consents: z.array(consentSchema).check(z.maxLength(10)),
})
export type Submission = z.infer<typeof submissionSchema>

const supplementSchema = z.object({ clientToken: clientTokenSchema, answers: answersSchema })
const ratingSchema = z.object({
  grade: z.enum(ratingGrades),
  comment: z.optional(
    textRule({ most: [ratingCommentLength, `最多 ${ratingCommentLength} 个字`], hasLines: true }),
  ),
})
const params = z.object({ reference: referenceSchema })

/** Checks the answers with the form's schema and stores them once, however often the phone repeats the request. */
export const submitApplication = defineEndpoint({
  route: 'POST /applications',
  caller: 'worker',
  summary: '提交申请',
  body: submissionSchema,
  response: applicationDetailSchema,
  limits: [roughly(perWorker(40, 60)), roughly(perAddress(600, 10))],
  errors: ['service_closed', 'attachment_unknown', 'consent_missing', 'already_submitted'],
})

export const listApplications = defineEndpoint({
  route: 'GET /applications',
  caller: 'worker',
  summary: '我的申请，新的在前',
  response: z.array(applicationSummarySchema),
  errors: [],
})

export const getApplication = defineEndpoint({
  route: 'GET /applications/:reference',
  caller: 'worker',
  summary: '一份申请的内容、进度和要补正的内容',
  params,
  response: applicationDetailSchema,
  errors: ['not_found'],
})

/** The answers of an earlier application as they were given, unmasked, and its papers, for a new one of the same worker. */
export const getApplicationContent = defineEndpoint({
  route: 'GET /applications/:reference/content',
  caller: 'worker',
  summary: '上次填的内容（用来再申请）',
  params,
  response: z.object({
    answers: answersSchema,
    /** Also those that nobody judged. */
    papers: z.array(paperSchema),
    /** To be offered papers again: without it they cannot be copied. */
    hasAgreed: z.boolean(),
  }),
  limits: [perWorker(40, 60)],
  errors: ['not_found'],
})

/** The application as a PDF to print, sign and stamp. Sensitive answers are masked, as they are stored. */
export const downloadPaper = defineEndpoint({
  route: 'GET /applications/:reference/paper',
  caller: 'worker',
  summary: '下载一份申请的纸质表（PDF）',
  params,
  // Drawn for each request.
  limits: [perWorker(60, 60)],
  errors: ['not_found'],
})

/** `answers` holds new answers for the named items only. All others stay as they were. */
export const supplementApplication = defineEndpoint({
  route: 'POST /applications/:reference/supplements',
  caller: 'worker',
  summary: '补正：只改工作人员点名的内容',
  params,
  body: supplementSchema,
  response: applicationDetailSchema,
  limits: [perWorker(40, 60)],
  errors: ['not_found', 'not_correctable', 'item_not_open', 'attachment_unknown', 'already_submitted'],
})

export const withdrawApplication = defineEndpoint({
  route: 'POST /applications/:reference/withdrawal',
  caller: 'worker',
  summary: '撤回还没有决定的申请',
  params,
  response: applicationDetailSchema,
  errors: ['not_found', 'not_withdrawable'],
})

/** 好差评, once, after the application is over. Repeating the same rating changes nothing. */
export const rateApplication = defineEndpoint({
  route: 'POST /applications/:reference/rating',
  caller: 'worker',
  summary: '好差评：办理结束后评价一次',
  params,
  body: ratingSchema,
  response: applicationDetailSchema,
  errors: ['not_found', 'not_ratable', 'already_rated'],
})

/** 催办, once, after the promised day. Repeating it changes nothing. */
export const remindAboutApplication = defineEndpoint({
  route: 'POST /applications/:reference/reminder',
  caller: 'worker',
  summary: '催办：过了承诺日期提醒一次',
  params,
  response: applicationDetailSchema,
  errors: ['not_found', 'not_remindable'],
})

import * as z from '../zod.ts'

/** Shapes of values that several endpoints share. */
export const idSchema = z.uuid()
export const timestampSchema = z.iso.datetime({ offset: true })
export const dateSchema = z.iso.date()
export const regionCodeSchema = z.string().check(z.regex(/^34\d{4}$/, '请选择安徽省内的市和县（区）'))

/** The phone chooses it once for a submission. The same token gets the same answer, so a retry is safe. */
export const clientTokenSchema = z.uuid()

import { province } from '#province/facts/province.ts'
import * as z from '../zod.ts'

/** Shapes of values that several endpoints share. */
export const idSchema = z.uuid()
export const timestampSchema = z.iso.datetime({ offset: true })
export const dateSchema = z.iso.date()
const elsewhere = `请选择${province.name}内的市和县（区）`
/** The six digits of a county, a city or the province itself. */
export const regionCodeSchema = z
  .string()
  .check(
    z.regex(/^\d{6}$/, { error: elsewhere, abort: true }),
    z.startsWith(province.code.slice(0, 2), elsewhere),
  )

/** A count, a version or a number within something: what a PostgreSQL integer can hold. */
export const countSchema = z.int().check(z.gte(0), z.lte(2_147_483_647))

/** The phone chooses it once for a submission. The same token gets the same answer, so a retry is safe. */
export const clientTokenSchema = z.uuid()

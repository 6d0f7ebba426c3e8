import { dateSchema, idSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { placeKinds } from './place-kind.ts'

/** The days of an opening: digits of weekdays (1 is Monday), or the working days by the calendar of holidays. */
const daysSchema = z.string().check(z.regex(/^([1-7]{1,7}|工作日)$/))

/**
 * A time in which a place is open, in minutes from 00:00 of its days. An end after 1440 is on the next day. A place that
 * is closed on public holidays has an opening `节假日` that is empty.
 */
const openingSchema = z.object({
  days: z.union([daysSchema, z.literal('节假日')]),
  from: z.int().check(z.gte(0), z.lte(1439)),
  to: z.int().check(z.gte(0), z.lte(2879)),
})
export type Opening = z.infer<typeof openingSchema>

/** A thing that a place has, as 有水喝. The note says more, or since when or until when it does not work. */
const facilitySchema = z.object({ name: z.string(), note: z.nullable(z.string()), works: z.boolean() })

/** 服务点: a place of the unions. Latitude and longitude are in degrees (GCJ-02), both null when nobody entered them. */
export const placeSchema = z.object({
  id: idSchema,
  kind: z.enum(placeKinds),
  name: z.string(),
  tradeUnionName: z.string(),
  regionCode: z.string(),
  address: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  /** As staff wrote them; null when nobody knows. */
  openingHours: z.nullable(z.string()),
  openings: z.array(openingSchema),
  contactName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  facilities: z.array(facilitySchema),
  notice: z.nullable(z.string()),
  checkedOn: z.nullable(dateSchema),
  /** The version of its picture; null when it has none. */
  picture: z.nullable(z.string()),
})
export type Place = z.infer<typeof placeSchema>

/** Where there are places: a city by its code, how many, and the box around them in degrees, null when none has coordinates. */
const placeAreaSchema = z.object({
  cityCode: z.string(),
  count: z.int(),
  box: z.nullable(z.object({ west: z.number(), east: z.number(), south: z.number(), north: z.number() })),
})
export type PlaceArea = z.infer<typeof placeAreaSchema>

export const placeAreasSchema = z.object({
  areas: z.array(placeAreaSchema),
  /** 六有 and whatever else staff keep in the list, in its order. */
  facilities: z.array(z.object({ name: z.string(), short: z.string() })),
  /** The days of the calendar around today that are not what their weekday says. */
  holidays: z.array(z.object({ day: dateSchema, isWorkday: z.boolean() })),
})
export type PlaceAreas = z.infer<typeof placeAreasSchema>

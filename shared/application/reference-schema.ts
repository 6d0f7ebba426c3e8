import * as z from '../zod.ts'
import { isReferenceNumber } from './reference-number.ts'

export const referenceSchema = z.string().check(z.refine(isReferenceNumber, '申请编号不对，请核对后再查'))

import type { ConsentKind } from '../account/consents.ts'
import type { EventKind } from '../event/event-kind.ts'
import type { Form } from '../form/form.ts'
import type { Levels } from '../trade-union/exercising-level.ts'
import type { ConfirmationKind } from './confirmation.ts'
import type { ServiceGroupCode } from './groups.ts'

/** 办理依据 (设定依据): one numbered entry of the list, word for word, its number included. */
export type LegalBasis = { text: string }

/** 子项: a situation of a service item that has a form of its own (入会 and 建会; 设立, 变更 and 注销). */
export type Variant = {
  code: string
  name: string
  description: string
  form: Form
  /** Where they differ from the item's. */
  consents?: readonly ConsentKind[]
  /** What the worker may ask the grass-roots union to confirm. */
  confirmation?: ConfirmationKind
}

/** What the button of the service page opens: one form, one form of several, or the events of a kind. */
export type HandledBy =
  | { way: 'application'; form: Form }
  | { way: 'variants'; variants: readonly Variant[] }
  | { way: 'events'; eventKind: EventKind }

/** 服务指南: the guide column of the list. */
type ServiceGuide = {
  /** The column's words, without the address that follows them. */
  text: string
  /** What the phone copies. */
  link?: string
  /** The address as the list prints it, where it differs from `link`. */
  listedLink?: string
  /** What the phone dials, area code included. */
  phone?: string
}

/** 服务事项: one public service of the union system, everything the phone shows about it and the form it asks. */
export type ServiceItem = {
  code: string
  /** The item's number in 工会系统公共服务清单, absent when it is not of the list. */
  listNumber?: number
  name: string
  group: ServiceGroupCode
  applicantKind: 'individual' | 'organization'
  /** Levels that run the item, with the specific name each uses in the list. */
  levels: Levels
  /** Of an item that the list does not have; those of the list are in legal-bases.ts. */
  legalBases?: readonly LegalBasis[]
  guide: ServiceGuide
  /** Plain words: what it is. */
  summary: string
  /** Who can apply, one condition a line. */
  acceptanceConditions: readonly string[]
  procedureSteps: readonly string[]
  committedWorkingDays: number
  /** Words a worker would type to find it. */
  keywords: readonly string[]
  /** Last day to apply (Asia/Shanghai, YYYY-MM-DD), for items that close. */
  closesOn?: string
  handledBy: HandledBy
  /** Separate consents asked before submitting, in the order shown. */
  consents: readonly ConsentKind[]
  /** What the worker may ask the grass-roots union to confirm; variants say it themselves. */
  confirmation?: ConfirmationKind
  /** Unevenness of the list, for staff; never shown to workers. */
  editorNote?: string
}

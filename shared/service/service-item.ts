import type { ConsentKind } from '../account/consents.ts'
import type { EventKind } from '../event/event-kind.ts'
import type { Answers } from '../form/answers.ts'
import type { Condition } from '../form/condition.ts'
import type { Form } from '../form/form.ts'
import type { Levels } from '../trade-union/exercising-level.ts'
import type { ConfirmationKind } from './confirmation.ts'
import type { ServiceGroupCode } from './groups.ts'

/** 办理依据 (设定依据): one numbered entry of the list, quoted with its number. */
export type LegalBasis = { text: string }

/** 子项: a situation of a service item with its own form (入会 and 建会; 设立, 变更 and 注销). */
export type Variant = {
  code: string
  name: string
  description: string
  form: Form
  /** Where they differ from the item's. */
  consents?: readonly ConsentKind[]
  /** What the worker may ask the basic-level union to confirm. */
  confirmation?: ConfirmationKind
}

/** What the button of the service page opens: one form, a choice of forms, or the events of a kind. */
export type HandledBy =
  | { way: 'application'; form: Form }
  | { way: 'variants'; variants: readonly Variant[] }
  | { way: 'events'; eventKind: EventKind }

/** 服务指南: the guide column of the list. */
type ServiceGuide = {
  /** The column's words without the address after them. */
  text: string
  /** The address that the phone copies. */
  link?: string
  /** The address as printed in the list, when it differs from `link`. */
  listedLink?: string
  /** The number that the phone calls, with area code. */
  phone?: string
}

/** Names of the phone's icons. */
type ServiceIcon =
  | 'alert'
  | 'book'
  | 'calendar'
  | 'chat'
  | 'document'
  | 'edit'
  | 'hand'
  | 'heart'
  | 'home'
  | 'people'
  | 'shield'

/** 服务事项: one public service of the unions, with everything the phone shows about it and its form. */
export type ServiceItem = {
  code: string
  /** The item's number in 工会系统公共服务清单; absent when it is not on the list. */
  listNumber?: number
  name: string
  group: ServiceGroupCode
  /** Beside the others of its group; without it the group's. */
  icon?: ServiceIcon
  applicantKind: 'individual' | 'organization'
  /** The levels that run the item, with the name that each has in the list. */
  levels: Levels
  /** For an item that is not on the list. Those of the list are in the province's legal-bases.ts. */
  legalBases?: readonly LegalBasis[]
  guide: ServiceGuide
  /** What the service is, in plain words. */
  summary: string
  /** Who can apply, one condition on a line. */
  acceptanceConditions: readonly string[]
  procedureSteps: readonly string[]
  committedWorkingDays: number
  /** The service pays money: staff enter the amount with the decision. */
  grantsMoney?: true
  /** The last day to apply (Asia/Shanghai, YYYY-MM-DD), for items that close. */
  closesOn?: string
  handledBy: HandledBy
  /** The separate consents before submitting, in the order shown. */
  consents: readonly ConsentKind[]
  /**
   * The service that the matter may go on to. Its form begins with the answers of the same names, and with `also` where
   * the earlier answers say so.
   */
  growsInto?: { code: string; also?: readonly { when: Condition; answers: Answers }[] }
  /** What the worker may ask the basic-level union to confirm. Variants have their own. */
  confirmation?: ConfirmationKind
  /** Inconsistencies of the list, for staff. Workers do not see them. */
  editorNote?: string
}

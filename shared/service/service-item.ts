import type { Form } from '../form/form.ts'
import type { EventKind } from '../event/event-kind.ts'

/** 行使层级: province, city, county, in the list's order. */
export type ExercisingLevel = 'provincial' | 'municipal' | 'county'

/** 办理依据 (设定依据): one numbered entry of the list, word for word. */
export type LegalBasis = { text: string }

/** 子项: a situation of a service item that has a form of its own (入会 and 建会; 设立, 变更 and 注销). */
export type Variant = { code: string; name: string; description: string; form: Form }

export type HandledBy =
  | { way: 'application'; form: Form }
  | { way: 'variants'; variants: readonly Variant[] }
  | { way: 'events'; eventKind: EventKind }

/** The service guide column of the list, its words kept; what the phone links to or dials is `link` and `phone`. */
export type ServiceGuide = { text: string; link?: string; phone?: string }

/** 服务事项: one public service of the union system, everything the phone shows about it and the form it asks. */
export type ServiceItem = {
  code: string
  /** The item's number in 工会系统公共服务清单, absent when it is not of the list. */
  listNumber?: number
  name: string
  group: ServiceGroupCode
  applicantKind: 'individual' | 'organization'
  /** Levels that run the item, with the specific name each uses in the list. */
  levels: Partial<Record<ExercisingLevel, string>>
  legalBases: readonly LegalBasis[]
  guide: ServiceGuide
  /** Plain words: what it is. */
  summary: string
  /** Who can apply, one condition a line. */
  acceptanceConditions: readonly string[]
  procedureSteps: readonly string[]
  committedWorkingDays: number
  /** Words a worker would type to find it. */
  keywords: readonly string[]
  /** Last day to apply (Asia/Shanghai), for items that close. */
  closesOn?: string
  handledBy: HandledBy
  /** Unevenness of the list, for staff; never shown to workers. */
  editorNote?: string
}

export type ServiceGroupCode =
  | 'hardship'
  | 'legal'
  | 'membership'
  | 'model-worker'
  | 'culture-contest'
  | 'facilities'
  | 'matchmaking'

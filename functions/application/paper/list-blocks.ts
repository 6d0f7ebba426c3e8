import type { SummaryLine } from '#shared/form/summary.ts'
import type { Block, Pair } from './paper-content.ts'

/** Shown where an entry was not asked a question that another entry was asked. */
const notAsked = '—'

/** The summary lines of one step. Entries of a group (paths like `group.0.name`) become rows of a table. */
export function listBlocks(lines: readonly SummaryLine[]): Block[] {
  const blocks: Block[] = []
  for (const lineGroup of groupRuns(lines)) {
    const group = groupOf(lineGroup[0])
    blocks.push(group === undefined ? { shape: 'pairs', pairs: lineGroup.map(toPair) } : toTable(lineGroup))
  }
  return blocks
}

/** Neighboring lines of the same group, or of no group. */
function groupRuns(lines: readonly SummaryLine[]): [SummaryLine, ...SummaryLine[]][] {
  const runs: [SummaryLine, ...SummaryLine[]][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && groupOf(run[0]) === groupOf(line)) run.push(line)
    else runs.push([line])
  }
  return runs
}

function toTable(lines: readonly [SummaryLine, ...SummaryLine[]]): Block {
  const columns = new Map<string, string>()
  const entries = new Map<string, Map<string, string>>()
  for (const line of lines) {
    const [, entryNumber = '', name = ''] = line.path.split('.')
    columns.set(name, partsOf(line.label).question)
    const entry = entries.get(entryNumber) ?? new Map<string, string>()
    entries.set(entryNumber, entry.set(name, line.value))
  }
  const names = [...columns.keys()]
  return {
    shape: 'table',
    caption: partsOf(lines[0].label).group,
    columns: [...columns.values()],
    rows: [...entries.values()].map((entry) => names.map((name) => entry.get(name) ?? notAsked)),
  }
}

const groupOf = ({ path }: SummaryLine) => (path.includes('.') ? path.split('.')[0] : undefined)
const toPair = ({ label, value }: SummaryLine): Pair => ({ label, value })

/** 家庭成员 1 · 姓名 → 家庭成员 and 姓名. */
function partsOf(label: string): { group: string; question: string } {
  const [entry = '', ...question] = label.split(' · ')
  return { group: entry.replace(/ \d+$/, ''), question: question.join(' · ') }
}

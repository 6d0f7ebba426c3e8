import { useState } from 'react'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Pager } from '../../../components/pager.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import type { ClosingLine } from './closing-list.ts'

/** As many as a phone draws fast. A list may have thousands of lines. */
const pageSize = 20

/** The lines of the list by number, a page at a time, beginning with the page of the reader's own line. */
export function ClosingLines({ lines, own }: { lines: readonly ClosingLine[]; own: number | undefined }) {
  const [asked, setPage] = useState<number>()
  const ownIndex = lines.findIndex(({ number }) => number === own)
  const page = asked ?? Math.max(0, Math.floor(ownIndex / pageSize))
  const lastPage = Math.max(0, Math.ceil(lines.length / pageSize) - 1)
  return (
    <>
      <SectionTitle title={`名单（没有姓名，共 ${lines.length} 份）`} />
      <Card list>
        {lines.slice(page * pageSize, (page + 1) * pageSize).map(({ number, pool, status }) => (
          <ListItem
            key={number}
            title={`第 ${number} 号${number === own ? '（我）' : ''}`}
            value={pool === poolForAll ? status : `${pool} · ${status}`}
          />
        ))}
      </Card>
      {lastPage > 0 && (
        <Pager
          words={`第 ${page + 1} 页，共 ${lastPage + 1} 页`}
          onBack={page > 0 ? () => setPage(page - 1) : undefined}
          onForth={page < lastPage ? () => setPage(page + 1) : undefined}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { searchServices } from '../../../features/service/search/search.ts'
import { SearchSuggestions } from '../../../features/service/search/search-suggestions.tsx'
import { ServiceCardItem } from '../../../features/service/search/service-card-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'

/** Finds a service by a worker's own words, without a network. */
export default function SearchPage() {
  const [words, setWords] = useState('')
  // A suggestion fills the field by making a new one, because in a controlled field the cursor jumps with Chinese input
  // methods.
  const [suggested, setSuggested] = useState({ word: '', count: 0 })
  const found = searchServices(words)
  const suggest = (word: string) => {
    setSuggested(({ count }) => ({ word, count: count + 1 }))
    setWords(word)
  }
  return (
    <Page title="搜服务">
      <SearchBar
        key={suggested.count}
        placeholder="如“孩子上学”"
        label="搜服务"
        initial={suggested.word}
        onSearch={setWords}
      />
      {words.trim() === '' && <SearchSuggestions onChoose={suggest} />}
      {found.length > 0 && (
        <Card list>
          {found.map((card) => (
            <ServiceCardItem key={card.code} card={card} />
          ))}
        </Card>
      )}
      {words.trim() !== '' && found.length === 0 && (
        <>
          <EmptyState
            title={`没有找到和“${words.trim()}”有关的服务`}
            note={`换个说法试试，或者打 ${province.hotline} 问一问`}
            action={`拨打 ${hotline.name}`}
            onAction={() => callPhone(hotline.phone)}
          />
          <SearchSuggestions onChoose={suggest} />
        </>
      )}
    </Page>
  )
}

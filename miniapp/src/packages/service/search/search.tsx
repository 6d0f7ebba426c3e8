import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { SearchBar } from '../../../components/search-bar.tsx'
import { FoundItem } from '../../../features/service/search/found-item.tsx'
import { search } from '../../../features/service/search/search.ts'
import { SearchSuggestions } from '../../../features/service/search/search-suggestions.tsx'
import { useOffered } from '../../../features/service/settings/use-offered.ts'
import { callPhone } from '../../../lib/call-phone.ts'

/** Finds a service by a worker's own words, without a network. */
export default function SearchPage() {
  const [words, setWords] = useState('')
  // A suggestion fills the field by making a new one, because in a controlled field the cursor jumps with Chinese input
  // methods.
  const [suggested, setSuggested] = useState({ word: '', count: 0 })
  const isOffered = useOffered()
  const found = search(words).filter((one) => !('service' in one) || isOffered(one.service.code))
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
        onClear={words === '' ? undefined : () => suggest('')}
        focus
      />
      {words.trim() === '' && <SearchSuggestions isOffered={isOffered} onChoose={suggest} />}
      {found.length > 0 && (
        <Card list>
          {found.map((one) => (
            <FoundItem key={'service' in one ? one.service.code : one.shortcut.code} found={one} />
          ))}
          {!found.some((one) => 'shortcut' in one && 'phone' in one.shortcut.opens) && (
            <ListItem
              title={`都不是？打 ${hotline.name} 问`}
              label={`都不是？拨打 ${hotline.name} ${hotline.label}`}
              onPress={() => callPhone(hotline.phone)}
            />
          )}
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
          <SearchSuggestions isOffered={isOffered} onChoose={suggest} />
        </>
      )}
    </Page>
  )
}

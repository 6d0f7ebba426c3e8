import { useState } from 'react'
import type { TradeUnionField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { compareKey } from '#shared/foundation/normalize-text.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'
import { ListItem } from '../../components/list-item.tsx'
import { SearchBar } from '../../components/search-bar.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import { PickedLine } from './picked-line.tsx'

/** As many as fit on a screen. Typing one more character finds others. */
const mostShown = 30

/** A trade union of the directory, found by a part of its name. */
export function TradeUnionControl({ field, path }: ControlProps<TradeUnionField>) {
  const { store } = useOpenForm()
  const id = useFromForm((form) => textOf(form.read(path)))
  const [isOpen, setOpen] = useState(false)
  const [part, setPart] = useState('')
  const found = tradeUnions
    .filter(({ name }) => compareKey(name).includes(compareKey(part)))
    .slice(0, mostShown)
  const choose = (chosen: string) => {
    store.write(path, chosen)
    setOpen(false)
  }
  return (
    <>
      <AnswerField field={field} path={path}>
        <PickedLine
          label={spokenLabel(store.form, field, path)}
          value={kindOf(field).toText(id, field)}
          onPress={() => setOpen(true)}
        />
      </AnswerField>
      <Sheet title={field.label} open={isOpen} onClose={() => setOpen(false)}>
        <SearchBar placeholder="找工会，如“包河”" label="找工会" onSearch={setPart} />
        {found.map((tradeUnion) => (
          <ListItem
            key={tradeUnion.id}
            title={tradeUnion.name}
            label={tradeUnion.name}
            onPress={() => choose(tradeUnion.id)}
          />
        ))}
      </Sheet>
    </>
  )
}

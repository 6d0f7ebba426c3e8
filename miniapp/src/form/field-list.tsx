import type { Visible } from '#shared/form/visible.ts'
import { useOpenForm } from './form-context.ts'

/** The controls of these fields, one below the other. */
export function FieldList({ visible }: { visible: readonly Visible[] }) {
  const { controlOf } = useOpenForm()
  return (
    <>
      {visible.map(({ field, path }) => {
        const Control = controlOf(field)
        return <Control key={path} field={field} path={path} />
      })}
    </>
  )
}

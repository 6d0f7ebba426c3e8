/** What a screen reader says about an element. `label` replaces the drawn text. */
export interface Spoken {
  role?: string
  label?: string
  /** For checkboxes, chips and tabs, and for the link to the current page. */
  selected?: boolean
  disabled?: boolean
}

type Attributes = Record<string, string | number | undefined>

/**
 * H5 needs `role` and `aria-*`. WeChat needs `aria-role` and `aria-label` and has no states, so they are added to the
 * label.
 */
export function spoken({ role, label, selected, disabled }: Spoken): Attributes {
  if (process.env.TARO_ENV === 'weapp')
    return { ariaRole: role, ariaLabel: withState(label, selected, disabled) }
  const attributes: Attributes = {}
  if (role) attributes.role = role
  if (label) attributes['aria-label'] = label
  if (selected !== undefined) attributes[stateAttribute(role)] = String(selected)
  if (disabled) attributes['aria-disabled'] = 'true'
  return attributes
}

function stateAttribute(role: string | undefined): string {
  if (role === 'tab' || role === 'option') return 'aria-selected'
  if (role === 'link') return 'aria-current'
  return role === 'button' ? 'aria-pressed' : 'aria-checked'
}

function withState(label: string | undefined, selected?: boolean, disabled?: boolean): string | undefined {
  const states = [selected === undefined ? '' : selected ? '已选中' : '未选中', disabled ? '不可用' : '']
  return [label, ...states].filter(Boolean).join('，') || undefined
}

/** The same for a field. On H5 Taro wraps the real `input`, which only `nativeProps` reaches. */
export function spokenField(
  label: string,
  invalid = false,
  native: Record<string, string> = {},
): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return { ariaLabel: invalid ? `${label}，填写有误` : label }
  return { nativeProps: { 'aria-label': label, 'aria-invalid': String(invalid), ...native } }
}

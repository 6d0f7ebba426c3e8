import type { PropsWithChildren } from 'react'
import './theme/tokens.css'
import './theme/care.css'
import './theme/base.css'

export default function App({ children }: PropsWithChildren) {
  return children
}

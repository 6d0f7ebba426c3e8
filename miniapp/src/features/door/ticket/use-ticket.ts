import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../lib/api-error.ts'
import type { TicketKey } from './ticket-key.ts'
import { keptTicket, moveTicketHere, registerTicket } from './ticket-on-phone.ts'

/** Where the ticket is: being fetched, on this phone, on another one, or nowhere yet since something failed. */
export type TicketState =
  | { kind: 'fetching' }
  | { kind: 'here'; key: TicketKey }
  | { kind: 'elsewhere' }
  | { kind: 'failed'; error: unknown }

/** The key of a confirmed signup. What is on the phone shows at once; the server is asked whenever it can be. */
export function useTicket(signupId: string) {
  const [state, setState] = useState<TicketState>(() => stateOnPhone(signupId))
  const isGone = useRef(false)
  const take = useCallback(
    async (ask: () => Promise<TicketKey>) => {
      try {
        const key = await ask()
        if (!isGone.current) setState({ kind: 'here', key })
      } catch (error) {
        const isElsewhere = error instanceof ApiError && error.code === 'ticket_elsewhere'
        const onPhone = stateOnPhone(signupId)
        if (isGone.current) return
        if (isElsewhere) setState({ kind: 'elsewhere' })
        else setState(onPhone.kind === 'here' ? onPhone : { kind: 'failed', error })
      }
    },
    [signupId],
  )
  const register = useCallback(() => take(() => registerTicket(signupId)), [take, signupId])
  useEffect(() => {
    isGone.current = false
    void register()
    return () => {
      isGone.current = true
    }
  }, [register])
  // Meanwhile another phone may have taken it.
  useDidShow(() => void register())
  return { state, retry: register, moveHere: () => take(() => moveTicketHere(signupId)) }
}

function stateOnPhone(signupId: string): TicketState {
  const kept = keptTicket(signupId)
  return kept?.isRegistered ? { kind: 'here', key: kept } : { kind: 'fetching' }
}

import Taro from '@tarojs/taro'
import { replace } from '../../../lib/navigate.ts'
import { pagePath, routes } from '../../../routes.ts'
import type { ApplicationSession } from './application-session.ts'

/** Goes from 核对信息 back to a question without adding pages to the stack. */
export function goToQuestion(session: ApplicationSession, path: string): void {
  const { item, itemForm } = session
  session.setNextQuestion(path)
  const previous = Taro.getCurrentPages().at(-2)?.route ?? ''
  const isForm = [pagePath(routes.fill), '/fill'].some((page) => previous.includes(page))
  if (isForm) void Taro.navigateBack()
  else void replace('fill', { service: item.code, variant: itemForm.variant ?? undefined })
}

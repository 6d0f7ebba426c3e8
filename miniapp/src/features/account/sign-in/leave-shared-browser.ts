import { saveOpenForms } from '../../../form/open-saves.ts'
import { toast } from '../../../lib/dialog.ts'
import { watchIdle } from '../../../lib/idle.ts'
import { isOwnPhone } from '../../../lib/own-phone.ts'
import { forgetPersonal, hasPersonal, ownerKey } from '../../../lib/personal-storage.ts'
import { currentWorkerId, forgetSession } from '../../../lib/session.ts'

/** How long a form may take to reach the account before it is erased here. */
const saveMilliseconds = 3_000
const leftKey = 'left-shared-browser'

/**
 * H5: what is personal leaves a browser that others may use (a counter, a library) when nobody has touched it for thirty
 * minutes. On their own phone people say so when they sign in.
 */
export function leaveSharedBrowser(): void {
  if (process.env.TARO_ENV !== 'h5') return
  let isDrawn = false
  watchIdle(() => {
    const withDrafts = isOwnPhone() === false
    if (isOwnPhone() || !(currentWorkerId() || hasPersonal(withDrafts))) return
    if (isDrawn) return void leave(withDrafts)
    erase(withDrafts)
  })
  isDrawn = true
  // Signing out in one tab leaves nothing on the screen of another.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === ownerKey && newValue === null && currentWorkerId()) window.location.replace('/home')
  })
  if (window.sessionStorage.getItem(leftKey)) {
    window.sessionStorage.removeItem(leftKey)
    setTimeout(() => toast('很久没有操作，已退出登录，个人信息已从这里清除'), 1_000)
  }
}

function erase(withDrafts: boolean): void {
  forgetPersonal(withDrafts)
  forgetSession()
}

/** Covers the page at once. Opening home anew also empties the memory of the page. */
async function leave(withDrafts: boolean): Promise<void> {
  document.body.hidden = true
  await Promise.race([
    saveOpenForms().catch(() => {}),
    new Promise((end) => setTimeout(end, saveMilliseconds)),
  ])
  erase(withDrafts)
  window.sessionStorage.setItem(leftKey, 'yes')
  window.location.replace('/home')
}

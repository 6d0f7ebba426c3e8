import Taro from '@tarojs/taro'

/** Hands a number to the phone's own dialer; the person still decides whether to call. */
export function callPhone(phoneNumber: string): void {
  // Rejects when the person closes the dialer again: there is nothing to say about that.
  Taro.makePhoneCall({ phoneNumber }).catch(() => {})
}

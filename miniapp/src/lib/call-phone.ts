import Taro from '@tarojs/taro'

/** Opens the phone's dialer with a number. The person decides whether to call. */
export function callPhone(phoneNumber: string): void {
  // Rejects when the person closes the dialer, which needs no message.
  Taro.makePhoneCall({ phoneNumber }).catch(() => {})
}

/** Whoever carries our text messages. */
export type SmsProvider = {
  /** Rejects when the message was not taken; the reason must quote neither phone nor code. */
  sendCode(phone: string, code: string): Promise<void>
}

/** The carrier of our text messages. */
export type SmsProvider = {
  /** Rejects when the message was not accepted. The reason must quote neither phone nor code. */
  sendCode(phone: string, code: string): Promise<void>
}

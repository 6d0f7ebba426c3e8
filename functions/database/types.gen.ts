// Written by scripts/generate-schema.mjs from the migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  api: {
    Tables: { [_ in never]: never }
    Views: { [_ in never]: never }
    Functions: {
      accept_offer: { Args: { signup_id: string }; Returns: Json }
      answer_confirmation: { Args: { token: string; answer: Json }; Returns: Json }
      cancel_signup: { Args: { signup_id: string }; Returns: Json }
      check_in: { Args: { event_id: string; door: string; device_id: string; scans: Json }; Returns: Json }
      check_in_by_name: { Args: { event_id: string; door: string; device_id: string; scan_id: string; full_name: string; phone_tail: string }; Returns: Json }
      close_choices: { Args: { event_id: string }; Returns: Json }
      count_request: { Args: { limits: Json }; Returns: Json }
      count_signups: { Args: { event_id: string }; Returns: number }
      create_attachment: { Args: { attachment: Json }; Returns: Json }
      create_export: { Args: { event_id: string; format: string; reason?: string }; Returns: Json }
      forget_attachments: { Args: { ids: string[] }; Returns: Json }
      get_application: { Args: { reference: string }; Returns: Json }
      get_attachment: { Args: { attachment_id: string }; Returns: Json }
      get_choice_counts: { Args: { event_id: string }; Returns: Json }
      get_choice_round: { Args: { event_id: string }; Returns: Json }
      get_confirmation: { Args: { token: string }; Returns: Json }
      get_door: { Args: { event_id: string }; Returns: Json }
      get_door_list: { Args: { event_id: string }; Returns: Json }
      get_event: { Args: { event_id: string }; Returns: Json }
      get_health: { Args: never; Returns: Json }
      get_managed_event: { Args: { event_id: string }; Returns: Json }
      get_me: { Args: never; Returns: Json }
      get_my_signup: { Args: { event_id: string }; Returns: Json }
      get_openid: { Args: { worker_id: string }; Returns: Json }
      get_wechat_token: { Args: { app_id: string; rejected_token?: string }; Returns: Json }
      keep_wechat_token: { Args: { app_id: string; token: string; seconds: number }; Returns: Json }
      list_applications: { Args: never; Returns: Json }
      list_check_ins: { Args: { event_id: string }; Returns: Json }
      list_choices: { Args: { event_id: string }; Returns: Json }
      list_events: { Args: never; Returns: Json }
      list_managed_events: { Args: never; Returns: Json }
      list_matches: { Args: { event_id: string }; Returns: Json }
      list_messages: { Args: never; Returns: Json }
      list_my_signups: { Args: never; Returns: Json }
      list_notices: { Args: never; Returns: Json }
      list_orphan_attachments: { Args: never; Returns: Json }
      list_queued_texts: { Args: never; Returns: Json }
      list_service_settings: { Args: never; Returns: Json }
      list_signups: { Args: { event_id: string; after_number?: number; page_size?: number; unmasked?: boolean }; Returns: Json }
      list_trade_union_contacts: { Args: never; Returns: Json }
      open_choices: { Args: { event_id: string; minutes: number }; Returns: Json }
      rate_application: { Args: { reference: string; grade: string; comment: string }; Returns: Json }
      read_messages: { Args: never; Returns: Json }
      record_text_verdicts: { Args: { verdicts: Json }; Returns: number }
      redeem_export: { Args: { token: string }; Returns: Json }
      register_ticket: { Args: { signup_id: string; public_key: string; is_move?: boolean }; Returns: Json }
      release_wechat_token: { Args: { app_id: string }; Returns: Json }
      remind_about_application: { Args: { reference: string }; Returns: Json }
      request_confirmation: { Args: { reference: string }; Returns: Json }
      review_signup: { Args: { signup_id: string; approve: boolean; reason?: string }; Returns: Json }
      run_due_jobs: { Args: never; Returns: Json }
      save_choices: { Args: { event_id: string; slots: string[]; directions: string[]; pairs: string[] }; Returns: boolean }
      save_exchange: { Args: { event_id: string; direction: string; sealed: string }; Returns: boolean }
      set_verified_phone: { Args: { worker_id: string; phone: string }; Returns: Json }
      sign_in_with_wechat: { Args: { openid: string; unionid?: string }; Returns: Json }
      sign_up_for_event: { Args: { event_id: string; signup: Json }; Returns: Json }
      submit_application: { Args: { submission: Json }; Returns: Json }
      supplement_application: { Args: { reference: string; supplement: Json }; Returns: Json }
      undo_check_in: { Args: { event_id: string; scan_id: string; reason: string }; Returns: Json }
      withdraw_application: { Args: { reference: string }; Returns: Json }
    }
    Enums: { [_ in never]: never }
    CompositeTypes: { [_ in never]: never }
  }
}

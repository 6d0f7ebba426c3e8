// Written from the migrations by npm run db:baseline and db:diff. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  api: {
    Tables: {
      [_ in never]: never
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      accept_offer: { Args: { signup_id: string }; Returns: Json }
      act_on_signup: {
        Args: { act: string; event_id: string; is_whole_team?: boolean; reason: string; signup_id: string }
        Returns: Json
      }
      act_on_signups: {
        Args: { act: string; event_id: string; reason: string; signup_ids: string[] }
        Returns: Json
      }
      add_co_organizer: {
        Args: { event_id: string; name: string; phone: string; role?: string }
        Returns: Json
      }
      add_message_credits: { Args: { template_ids: string[]; worker_id: string }; Returns: Json }
      add_signup: { Args: { event_id: string; reason: string; signup: Json }; Returns: Json }
      add_walk_in: {
        Args: {
          device_id: string
          door: string
          event_id: string
          scan_id: string
          session?: number
          signup: Json
          takes_over?: string
        }
        Returns: Json
      }
      agree_to_join: { Args: Record<PropertyKey, never>; Returns: Json }
      agree_to_papers: { Args: { version: string }; Returns: Json }
      announce_event_file: { Args: { event_id: string; file: Json }; Returns: Json }
      answer_assistance: { Args: { approve: boolean; draft_id: string }; Returns: Json }
      answer_confirmation: { Args: { answer: Json; token: string }; Returns: Json }
      cancel_event: { Args: { event_id: string; reason: string }; Returns: Json }
      cancel_signup: { Args: { signup_id: string }; Returns: Json }
      check_in: { Args: { device_id: string; door: string; event_id: string; scans: Json }; Returns: Json }
      check_in_by_name: {
        Args: {
          device_id: string
          door: string
          event_id: string
          full_name: string
          phone_tail: string
          scan_id: string
          session?: number
        }
        Returns: Json
      }
      claim_assistance: { Args: { code: string }; Returns: Json }
      claim_join_code: { Args: { code: string }; Returns: Json }
      claim_messages: { Args: { most: number; templates: Json }; Returns: Json }
      close_choices: { Args: { event_id: string }; Returns: Json }
      continue_rounds: { Args: { code: string; known_version: number }; Returns: Json }
      control_rounds: { Args: { action: string; event_id: string; known_version: number }; Returns: Json }
      copy_event: { Args: { copy_id: string; event_id: string }; Returns: Json }
      copy_paper: { Args: { copy_id: string; paper_id: string; slot: string }; Returns: Json }
      correct_signup: {
        Args: { changes: Json; event_id: string; labels: Json; reason: string; signup_id: string }
        Returns: Json
      }
      count_recipients: { Args: { event_id: string; segment: Json }; Returns: Json }
      count_request: { Args: { limits: Json }; Returns: Json }
      count_roster: { Args: { event_id: string; filter?: Json }; Returns: Json }
      create_attachment: { Args: { attachment: Json }; Returns: Json }
      create_event: { Args: { event_id: string; plan: Json; trade_union_id: string }; Returns: Json }
      create_export: {
        Args: { event_id: string; format: string; reason?: string; sheet?: string }
        Returns: Json
      }
      create_join_code: { Args: Record<PropertyKey, never>; Returns: Json }
      delete_account: { Args: Record<PropertyKey, never>; Returns: Json }
      delete_child: { Args: { child_id: string }; Returns: Json }
      delete_draft: { Args: { draft_id: string }; Returns: Json }
      delete_event: { Args: { event_id: string }; Returns: Json }
      edit_signup: {
        Args: { changes: Json; event_id: string; labels: Json; signup_id?: string }
        Returns: Json
      }
      end_assistance: { Args: { draft_id: string }; Returns: Json }
      find_event_file: { Args: { file_id: string }; Returns: Json }
      find_own_event_file: { Args: { file_id: string }; Returns: Json }
      finish_assistance: { Args: { assistance_id: string }; Returns: Json }
      finish_digest: { Args: { failure?: string }; Returns: Json }
      finish_event: { Args: { event_id: string }; Returns: Json }
      forget_attachments: { Args: { ids: string[] }; Returns: Json }
      forget_doomed_files: { Args: { paths: string[] }; Returns: Json }
      get_account_join: { Args: Record<PropertyKey, never>; Returns: Json }
      get_application: { Args: { reference: string }; Returns: Json }
      get_application_content: { Args: { reference: string }; Returns: Json }
      get_assistance: { Args: { draft_id: string }; Returns: Json }
      get_assisted_draft: { Args: { assistance_id: string }; Returns: Json }
      get_attachment: { Args: { attachment_id: string }; Returns: Json }
      get_choice_counts: { Args: { event_id: string }; Returns: Json }
      get_choice_round: { Args: { event_id: string }; Returns: Json }
      get_closing_list: { Args: { event_id: string }; Returns: Json }
      get_confirmation: { Args: { token: string }; Returns: Json }
      get_door: { Args: { event_id: string; session?: number }; Returns: Json }
      get_door_list: { Args: { event_id: string }; Returns: Json }
      get_draft: { Args: { draft_id: string }; Returns: Json }
      get_event: { Args: { event_id: string }; Returns: Json }
      get_gauges: { Args: Record<PropertyKey, never>; Returns: Json }
      get_health: { Args: Record<PropertyKey, never>; Returns: Json }
      get_invitation: { Args: { code: string }; Returns: Json }
      get_linked_notice: { Args: { token: string }; Returns: Json }
      get_linked_place: { Args: { token: string }; Returns: Json }
      get_managed_event: { Args: { event_id: string }; Returns: Json }
      get_me: { Args: Record<PropertyKey, never>; Returns: Json }
      get_my_answers: { Args: { event_id: string; signup_id?: string }; Returns: Json }
      get_my_data: { Args: Record<PropertyKey, never>; Returns: Json }
      get_my_round: { Args: { event_id: string }; Returns: Json }
      get_my_signup: { Args: { event_id: string; session?: number; signup_id?: string }; Returns: Json }
      get_notice: { Args: { notice_id: string }; Returns: Json }
      get_notice_board: { Args: { trade_union_id: string }; Returns: Json }
      get_notice_picture: { Args: { notice_id: string; version: string }; Returns: Json }
      get_openid: { Args: { worker_id: string }; Returns: Json }
      get_place: { Args: { place_id: string }; Returns: Json }
      get_place_picture: { Args: { place_id: string; version: string }; Returns: Json }
      get_profile: { Args: Record<PropertyKey, never>; Returns: Json }
      get_round_board: { Args: { event_id: string }; Returns: Json }
      get_signup_record: { Args: { event_id: string; signup_id: string }; Returns: Json }
      get_waiting: { Args: Record<PropertyKey, never>; Returns: Json }
      get_wall: { Args: { code: string }; Returns: Json }
      get_wechat_token: { Args: { app_id: string; rejected_token?: string }; Returns: Json }
      give_feedback: { Args: { comment?: string; grade: string; signup_id: string }; Returns: Json }
      hand_over_team: { Args: { member_id: string; signup_id: string }; Returns: Json }
      has_verified_with: { Args: { code: string; worker_id: string }; Returns: boolean }
      keep_event_file: { Args: { event_id: string; file: Json }; Returns: Json }
      keep_sms_code: { Args: { code: string; most_in_all?: number; phone: string }; Returns: Json }
      keep_wechat_token: { Args: { app_id: string; seconds: number; token: string }; Returns: Json }
      let_in: {
        Args: {
          device_id: string
          door: string
          event_id: string
          scan_id: string
          session?: number
          signup_id: string
        }
        Returns: Json
      }
      list_applications: { Args: Record<PropertyKey, never>; Returns: Json }
      list_check_ins: { Args: { event_id: string }; Returns: Json }
      list_children: { Args: Record<PropertyKey, never>; Returns: Json }
      list_choices: { Args: { event_id: string }; Returns: Json }
      list_co_organizers: { Args: { event_id: string }; Returns: Json }
      list_consents: { Args: Record<PropertyKey, never>; Returns: Json }
      list_doomed_files: { Args: Record<PropertyKey, never>; Returns: Json }
      list_drafts: { Args: Record<PropertyKey, never>; Returns: Json }
      list_event_feedback: { Args: { event_id: string }; Returns: Json }
      list_event_messages: { Args: { event_id: string }; Returns: Json }
      list_event_teams: {
        Args: { after_number?: number; event_id: string; only_state?: string; page_size?: number }
        Returns: Json
      }
      list_events: { Args: Record<PropertyKey, never>; Returns: Json }
      list_files_to_check: { Args: Record<PropertyKey, never>; Returns: Json }
      list_known_employers: { Args: { words: string }; Returns: Json }
      list_managed_events: { Args: Record<PropertyKey, never>; Returns: Json }
      list_managed_unions: { Args: Record<PropertyKey, never>; Returns: Json }
      list_matches: { Args: { event_id: string }; Returns: Json }
      list_messages: { Args: Record<PropertyKey, never>; Returns: Json }
      list_met_pairs: { Args: { trade_union_id: string }; Returns: Json }
      list_my_signups: { Args: Record<PropertyKey, never>; Returns: Json }
      list_orphan_attachments: { Args: Record<PropertyKey, never>; Returns: Json }
      list_papers: { Args: Record<PropertyKey, never>; Returns: Json }
      list_place_areas: { Args: Record<PropertyKey, never>; Returns: Json }
      list_places: { Args: { region_code: string }; Returns: Json }
      list_queued_texts: { Args: Record<PropertyKey, never>; Returns: Json }
      list_service_settings: { Args: Record<PropertyKey, never>; Returns: Json }
      list_signups: {
        Args: {
          after_number?: number
          event_id: string
          page_size?: number
          pool?: string
          unmasked?: boolean
        }
        Returns: Json
      }
      list_trade_union_contacts: { Args: Record<PropertyKey, never>; Returns: Json }
      list_waiting: { Args: { event_id: string }; Returns: Json }
      note_signup: { Args: { event_id: string; note: string; signup_id: string }; Returns: Json }
      open_choices: { Args: { event_id: string; minutes: number }; Returns: Json }
      open_material: { Args: { token: string }; Returns: Json }
      publish_event: { Args: { event_id: string }; Returns: Json }
      rate_application: { Args: { comment: string; grade: string; reference: string }; Returns: Json }
      read_messages: { Args: Record<PropertyKey, never>; Returns: Json }
      record_file_checks: { Args: { checks: Json }; Returns: Json }
      record_text_verdicts: { Args: { verdicts: Json }; Returns: number }
      redeem_export: { Args: { token: string }; Returns: Json }
      register_ticket: { Args: { is_move?: boolean; public_key: string; signup_id: string }; Returns: Json }
      release_wechat_token: { Args: { app_id: string }; Returns: Json }
      remind_about_application: { Args: { reference: string }; Returns: Json }
      remind_short_teams: { Args: { client_token: string; event_id: string }; Returns: Json }
      remove_co_organizer: { Args: { event_id: string; organizer_id: number }; Returns: Json }
      remove_event_file: { Args: { event_id: string; file_id: string }; Returns: Json }
      remove_team_member: { Args: { member_id: string; signup_id: string }; Returns: Json }
      report_messages: { Args: { alarm?: string; outcomes: Json; templates: Json }; Returns: Json }
      report_place: { Args: { place_id: string; report: Json }; Returns: Json }
      request_assistance: { Args: { draft_id: string }; Returns: Json }
      request_confirmation: { Args: { reference: string }; Returns: Json }
      restore_event: { Args: { event_id: string }; Returns: Json }
      review_signups: {
        Args: { approve: boolean; event_id: string; reason?: string; signup_ids: string[] }
        Returns: Json
      }
      run_due_jobs: { Args: Record<PropertyKey, never>; Returns: Json }
      save_assisted_draft: { Args: { answers: Json; assistance_id: string; revision: number }; Returns: Json }
      save_choices: {
        Args: { directions: string[]; event_id: string; pairs: string[]; slots: string[] }
        Returns: boolean
      }
      save_draft: { Args: { draft: Json }; Returns: Json }
      save_exchange: { Args: { direction: string; event_id: string; sealed: string }; Returns: boolean }
      save_met_pairs: { Args: { event_id: string; pairs: string[] }; Returns: boolean }
      save_profile: { Args: { answers: Json }; Returns: Json }
      save_round_schedule: {
        Args: {
          event_id: string
          known_version: number
          left_signups: string[]
          minutes: number
          schedule: Json
        }
        Returns: Json
      }
      search_signups: {
        Args: {
          after_number?: number
          event_id: string
          filter?: Json
          only_same?: boolean
          page_size?: number
          pool?: string
          query?: string
          status?: string
        }
        Returns: Json
      }
      send_event_message: {
        Args: { body: string; client_token: string; event_id: string; segment: Json }
        Returns: Json
      }
      set_notice_picture: { Args: { content: string; mime_type: string; token: string }; Returns: Json }
      set_place_picture: { Args: { content: string; mime_type: string; token: string }; Returns: Json }
      set_signup_open: { Args: { dissolves?: number; event_id: string; is_open: boolean }; Returns: Json }
      set_verified_phone: { Args: { code?: string; phone: string; worker_id: string }; Returns: Json }
      sign_in_with_sms: {
        Args: {
          challenge: string
          code: string
          id_number_tail?: string
          is_new_owner?: boolean
          phone: string
        }
        Returns: Json
      }
      sign_in_with_wechat: { Args: { openid: string; unionid?: string }; Returns: Json }
      sign_up_for_event: { Args: { event_id: string; signup: Json }; Returns: Json }
      sign_up_for_sessions: { Args: { event_id: string; signup: Json }; Returns: Json }
      submit_application: { Args: { profile?: Json; submission: Json }; Returns: Json }
      supplement_application: { Args: { reference: string; supplement: Json }; Returns: Json }
      take_digest: { Args: Record<PropertyKey, never>; Returns: Json }
      undo_check_in: { Args: { event_id: string; reason: string; scan_id: string }; Returns: Json }
      update_event: { Args: { event_id: string; plan: Json }; Returns: Json }
      withdraw_application: { Args: { reference: string }; Returns: Json }
      withdraw_consent: { Args: { consent_id: number; with_application?: boolean }; Returns: Json }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'api'>]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  api: {
    Enums: {},
  },
} as const

/**
 * The roles that come to the database: strangers and workers through the API, the functions with the service key, and
 * staff.
 */
export const roles = ['anon', 'authenticated', 'service_role', 'staff'] as const
export type Role = (typeof roles)[number]

export const deeds = ['read', 'insert', 'update', 'delete', 'truncate'] as const
export type Deed = (typeof deeds)[number]

/**
 * What staff may do to each table and view that they see. The other roles may do nothing with any of them, and nobody
 * may do anything in schema private: functions do all of that.
 */
export const staffMay: Readonly<Record<string, string>> = {
  'public.access_log': 'read',
  'public.access_records': 'read',
  'public.aid_by_county_and_month': 'read',
  'public.aid_money_by_county_and_month': 'read',
  'public.application_events': 'read',
  'public.application_ratings': 'read',
  'public.applications': 'read',
  'public.applications_overdue': 'read',
  'public.applications_reminded': 'read',
  'public.applications_to_review': 'read',
  'public.applications_waiting_for_worker': 'read',
  'public.assistance_records': 'read',
  'public.assistances': 'read',
  'public.attachments': 'read; update verdict, verdict_note',
  'public.change_log': 'read',
  'public.change_records': 'read',
  'public.check_in_records': 'read',
  'public.check_ins': 'read',
  'public.choice_rounds': 'read',
  'public.complaint_outcomes': 'read; insert; update issued_on, document_number, note, staff_name; delete',
  'public.complaints_by_county_and_year': 'read',
  'public.confirmations': 'read',
  'public.consents': 'read',
  'public.correction_rate_by_slot': 'read',
  'public.decisions_this_month': 'read',
  'public.entries': 'read; insert; update; delete',
  'public.event_closings': 'read',
  'public.event_feedback': 'read',
  'public.event_files': 'read; delete',
  'public.event_messages': 'read',
  'public.event_pools': 'read; insert; update capacity; delete',
  'public.event_questions': 'read; insert; update; delete',
  'public.event_rosters': 'read',
  'public.event_sessions': 'read; insert; update; delete',
  'public.events': 'read; insert; update; delete',
  'public.events_by_month': 'read',
  'public.events_overview': 'read',
  'public.failed_messages': 'read',
  'public.grants_without_amount': 'read',
  'public.holiday_years': 'read',
  'public.holidays': 'read; insert; update; delete',
  'public.materials': 'read',
  'public.messages': 'read',
  'public.notice_pictures': 'read',
  'public.notices': 'read; insert; update; delete',
  'public.organizers': 'read; insert; update; delete',
  'public.overdue_reports': 'read',
  'public.place_facilities': 'read; insert; update; delete',
  'public.place_imports': 'read; insert; update content, publishes; delete',
  'public.place_reports': 'read; update handled_on, handled_note',
  'public.place_pictures': 'read',
  'public.places':
    'read; insert; update state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours, phone, contact_name, facilities, notice, checked_on, picture; delete',
  'public.places_reported': 'read',
  'public.ratings': 'read',
  'public.ratings_by_union': 'read',
  'public.retention_settings': 'read',
  'public.reviews':
    'read; update decision, reason, items_to_correct, transfer_to, granted_amount, staff_name, internal_note, handler',
  'public.seats': 'read',
  'public.seats_overview': 'read',
  'public.service_settings':
    'read; insert; update is_open, closed_reason, closes_on, committed_working_days, enquiry_phone, notice, grants_money, choices, amount',
  'public.signup_events': 'read',
  'public.signup_tickets': 'read',
  'public.signups': 'read',
  'public.teams': 'read',
  'public.text_checks': 'read; update state',
  'public.time_to_decision_by_union': 'read',
  'public.trade_unions': 'read; update phone, address, latitude, longitude',
  'public.union_confirmations': 'read',
  'public.union_liaisons': 'read; insert; update department; delete',
  'public.union_officers': 'read; insert; update; delete',
  'public.withdrawn_consents': 'read',
  'public.workers': 'read',
}

insert into private.jobs (name, function_name, run_every)
values
  ('expire-offers', 'expire_offers', interval '1 minute'),
  ('promote-overlooked', 'promote_overlooked', interval '1 minute'),
  ('tell-cancelations', 'tell_cancelations', interval '1 minute'),
  ('close-signups', 'close_signups', interval '1 minute'),
  ('note-grants', 'note_grants', interval '1 minute'),
  ('reencrypt-answers', 'reencrypt', interval '1 minute'),
  ('remind-attendees', 'remind_attendees', interval '10 minutes'),
  ('tell-organizers', 'tell_organizers', interval '10 minutes'),
  ('release-reviews', 'release_reviews', interval '10 minutes'),
  ('finish-events', 'finish_events', interval '10 minutes'),
  ('accept-silently', 'accept_silently', interval '1 hour'),
  ('report-overdue', 'report_overdue', interval '1 hour'),
  ('expire-drafts', 'expire_drafts', interval '1 hour'),
  ('close-forgotten-choices', 'close_forgotten_choices', interval '1 hour'),
  ('forget-round-schedules', 'forget_round_schedules', interval '1 hour'),
  ('purge-applications', 'purge_applications', interval '1 hour'),
  ('purge-rate-limits', 'purge_rate_limits', interval '1 hour'),
  ('purge-sms-codes', 'purge_sms_codes', interval '1 hour'),
  ('anonymize-signups', 'anonymize_signups', interval '1 day'),
  -- Jobs that are due together run by name and keep their locks to the end: this one locks signups without their pool.
  ('write-numbers', 'number_signups', interval '1 minute'),
  -- The functions run these jobs, because SQL cannot reach WeChat, SMS and the storage.
  ('check-files', null, interval '10 minutes'),
  ('check-texts', null, interval '1 minute'),
  ('deliver-messages', null, interval '1 minute'),
  ('purge-uploads', null, interval '1 hour');

insert into private.jobs (name, function_name, run_every, next_run_at)
values ('send-digest', null, interval '1 day', ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai');

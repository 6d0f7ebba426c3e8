-- Written by npm run generate from the catalogue. Not what staff did: nothing of it belongs into the record of changes.
insert into private.services (code, event_kind)
values ('living-aid', null), ('medical-aid', null), ('child-education-aid', null), ('employment-help', null), ('legal-aid', null), ('rights-complaint', null), ('legal-advice', null), ('psychological-counseling', null)
on conflict (code) do update set event_kind = excluded.event_kind;

alter table public.service_settings disable trigger log_change;

insert into public.service_settings (service_code, service_name, committed_working_days, grants_money)
values
  ('living-aid', '困难职工生活救助', 15, true),
  ('medical-aid', '困难职工医疗救助', 15, true),
  ('child-education-aid', '困难职工子女助学', 15, true),
  ('employment-help', '就业创业服务', 10, false),
  ('legal-aid', '工会法律援助', 5, false),
  ('rights-complaint', '职工权益诉求', 10, false),
  ('legal-advice', '法律咨询', 5, false),
  ('psychological-counseling', '职工心理咨询', 5, false)
on conflict (service_code) do nothing;

alter table public.service_settings enable trigger log_change;

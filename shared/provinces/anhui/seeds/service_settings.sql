-- Written by npm run generate from the catalogue. Not what staff did: nothing of it belongs into the record of changes.
insert into private.services (code, event_kind)
values ('child-education-aid', null), ('medical-aid', null), ('legal-aid', null), ('living-aid', null), ('skills-contest', '劳动和技能竞赛'), ('culture-and-sport', '文体活动'), ('model-worker-recuperation', null), ('join-or-establish-union', null), ('reading-room', null), ('model-worker-subsidy', null), ('women-workers-home', null), ('matchmaking', '婚恋交友'), ('union-legal-person', null), ('model-worker-certification', null), ('legal-capacity-project', null), ('rights-complaint', null), ('legal-advice', null)
on conflict (code) do update set event_kind = excluded.event_kind;

alter table public.service_settings disable trigger log_change;

insert into public.service_settings (service_code, service_name, committed_working_days, grants_money)
values
  ('child-education-aid', '困难职工子女助学', 15, true),
  ('medical-aid', '困难职工医疗救助', 15, true),
  ('legal-aid', '工会法律援助', 5, false),
  ('living-aid', '困难职工生活救助', 15, true),
  ('skills-contest', '组织职工开展劳动和技能竞赛', 10, false),
  ('culture-and-sport', '举办职工文化体育活动', 10, false),
  ('model-worker-recuperation', '组织劳模参加疗休养', 10, false),
  ('join-or-establish-union', '入会建会申请服务', 10, false),
  ('reading-room', '职工书屋（吧）、流动书箱建设', 10, false),
  ('model-worker-subsidy', '劳模专项补助资金发放', 15, true),
  ('women-workers-home', '工会女工家园建设', 10, false),
  ('matchmaking', '举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动', 10, false),
  ('union-legal-person', '基层工会法人登记管理', 10, false),
  ('model-worker-certification', '劳模认证', 10, false),
  ('rights-complaint', '职工权益诉求', 10, false),
  ('legal-advice', '法律咨询', 5, false)
on conflict (service_code) do nothing;

alter table public.service_settings enable trigger log_change;

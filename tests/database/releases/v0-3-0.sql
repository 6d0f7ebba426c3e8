-- Data as v0.3.0 wrote it, by its own functions: what it has beyond v0.2.0. Never changed: what comes later has to live with it.
-- 示例甲 came by SMS long ago and applies again, 示例乙 asks for help, 示例组织者 names a co-organizer beside the one of staff.
create function pg_temp.act_as(worker uuid) returns uuid language sql as $$
  select worker from (select set_config('request.jwt.claims', jsonb_build_object('sub', worker, 'role', 'authenticated')::text, false)) as claims
$$;
create function pg_temp.by_wechat(person text, phone text) returns uuid language plpgsql as $$
declare
  worker constant uuid := (api.sign_in_with_wechat('release-' || person, null) ->> 'workerId')::uuid;
begin
  perform api.set_verified_phone(worker, phone);
  return pg_temp.act_as(worker);
end $$;
create function pg_temp.by_sms(phone text) returns uuid language plpgsql as $$
begin
  perform api.keep_sms_code(phone, '123456', 100);
  return pg_temp.act_as((api.sign_in_with_sms(phone, '123456') ->> 'workerId')::uuid);
end $$;
create function pg_temp.submit(applicant text) returns text language sql as $$
  select api.submit_and_keep(
    jsonb_build_object(
      'clientToken', gen_random_uuid(), 'serviceCode', 'living-aid', 'serviceName', '困难职工生活救助', 'variant', null,
      'formVersion', 1, 'tradeUnionId', '340111', 'committedWorkingDays', 15, 'applicantName', applicant,
      'answers', jsonb_build_object('fullName', applicant, 'idNumber', '3401**********1234'),
      'secrets', jsonb_build_object('idNumber', '340101199001011234'), 'summary', '姓名：' || applicant,
      'items', '[{"name": "fullName", "label": "姓名", "kind": "field", "follows": []},
        {"name": "idNumber", "label": "身份证号", "kind": "field", "follows": []}]'::jsonb,
      'attachments', '[]'::jsonb, 'consents', '[{"kind": "identity", "version": "2026-11"}]'::jsonb
    ),
    jsonb_build_object('fullName', applicant)
  ) ->> 'reference'
$$;
create function pg_temp.sign_up(event uuid, changes jsonb) returns uuid language sql as $$
  select (api.sign_up_for_event(event, jsonb_build_object(
    'clientToken', gen_random_uuid(), 'sex', '女', 'birthDate', '1996-05-20', 'employer', '示例单位', 'regionCode', '340104',
    'consentVersion', '2026-11') || changes) ->> 'id')::uuid
$$;

insert into public.union_officers (name, phone, unit_name, position, trade_union_id, can_assist)
values ('示例主席', '13800000003', '示例物流公司工会', '主席', '340111', true);
insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000004', '340100');

-- 示例甲 by SMS, an application decided in sentences, and a number that nobody used for 100 days.
do $$
declare
  number text;
begin
  perform pg_temp.by_sms('13800000001');
  number := pg_temp.submit('示例一');
  update public.reviews set decision = '不予受理', reason = '缺少收入证明', staff_name = '示例经办人'
  where reference = number and closed_at is null;
  perform pg_temp.submit('示例二');
  update private.worker_accounts set phone_verified_at = now() - interval '100 days' where openid is null;
end $$;

-- 示例乙 asks for help: a wrong entry of the officer's, then a code that waits.
do $$
declare
  draft constant uuid := '00000000-0000-4000-8000-00000000000d';
begin
  perform pg_temp.by_wechat('officer', '13800000003');
  perform api.claim_assistance('000000');
  perform pg_temp.by_wechat('li-qiang', '13800000002');
  perform api.save_draft(jsonb_build_object('id', draft, 'serviceCode', 'living-aid', 'serviceName', '困难职工生活救助',
    'variant', null, 'formVersion', 1, 'revision', 0, 'attachmentIds', '[]'::jsonb,
    'content', '{"regionCode": "340111", "answers": {"fullName": "示例乙"}, "place": null, "prefilled": []}'::jsonb));
  perform api.request_assistance(draft);
end $$;

-- An event: one seat, taken in somebody else's name and released, then full; who organizes it.
do $$
declare
  event uuid;
begin
  insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
    signup_opens_at, signup_closes_at, cancel_deadline, waitlist_size)
  values ('读书活动', '示例读书会', '已发布', '340100', '示例地点', '示例路 1 号', '340104', now() + interval '3 days',
    now() + interval '3 days 2 hours', now() - interval '1 day', now() + interval '2 days', now() + interval '2 days', 1)
  returning id into event;
  insert into public.event_pools (event_id, pool, capacity) values (event, '不限', 1);
  insert into public.organizers (name, phone, event_id) values ('示例助手', '13800000005', event);
  perform pg_temp.by_wechat('wu-min', '13800000006');
  perform public.release_signup(pg_temp.sign_up(event, '{"fullName": "示例丙", "phone": "13800000006"}'), '当面核对了身份证');
  perform pg_temp.by_wechat('li-qiang', '13800000002');
  perform pg_temp.sign_up(event, '{"fullName": "示例乙", "phone": "13800000002"}');
  perform pg_temp.by_wechat('organizer', '13800000004');
  perform api.add_co_organizer(event, '示例同伴', '13800000007');
end $$;
select set_config('request.jwt.claims', '', false);

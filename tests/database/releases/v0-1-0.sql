-- Data as v0.1.0 wrote it, by its own functions. Never changed: what comes later has to live with it.
do $$
declare
  worker uuid;
  number text;
  event uuid;
begin
  worker := (api.sign_in_with_wechat('release-wang-fang', null) ->> 'workerId')::uuid;
  perform api.set_verified_phone(worker, '13800000001');
  perform set_config('request.jwt.claims', jsonb_build_object('sub', worker, 'role', 'authenticated')::text, false);

  for place in 1 .. 6 loop
    perform api.create_attachment(jsonb_build_object(
      'id', format('00000000-0000-4000-8000-00000000000%s', place), 'slot', 'tuitionReceipt', 'mimeType', 'image/jpeg',
      'byteSize', 5, 'sha256', repeat('ab', 32), 'fileName', '照片.jpg'));
    number := api.submit_application(jsonb_build_object(
      'clientToken', gen_random_uuid(), 'serviceCode', 'child-education-aid', 'serviceName', '困难职工子女助学',
      'variant', null, 'formVersion', 1, 'tradeUnionId', '340111', 'committedWorkingDays', 15,
      'applicantName', '示例' || place,
      'answers', jsonb_build_object('fullName', '示例' || place, 'idNumber', '3401**********1234', 'mainCause', '子女上学'),
      'secrets', jsonb_build_object('idNumber', '340101199001011234'),
      'summary', '姓名：示例' || place,
      'items', jsonb_build_array(
        jsonb_build_object('name', 'fullName', 'label', '姓名', 'kind', 'field', 'follows', '[]'::jsonb),
        jsonb_build_object('name', 'idNumber', 'label', '身份证号', 'kind', 'field', 'follows', '[]'::jsonb),
        jsonb_build_object('name', 'tuitionReceipt', 'label', '缴费票据', 'kind', 'attachments', 'follows', '[]'::jsonb)),
      'attachments', jsonb_build_array(jsonb_build_object(
        'id', format('00000000-0000-4000-8000-00000000000%s', place), 'slot', 'tuitionReceipt')),
      'consents', jsonb_build_array(jsonb_build_object('kind', 'personal-information', 'version', '2026-11'))
    )) ->> 'reference';
    -- 1 已提交, 2 已受理, 3 待补正, 4 已通过, 5 未通过, 6 已办结
    if place in (2, 4, 5, 6) then
      update public.reviews set decision = '受理' where reference = number and closed_at is null;
    end if;
    if place = 3 then
      update public.reviews set decision = '要求补正', reason = '看不清', items_to_correct = array['缴费票据']
      where reference = number and closed_at is null;
    end if;
    if place in (4, 6) then
      update public.reviews set decision = '通过' where reference = number and closed_at is null;
    end if;
    if place = 5 then
      update public.reviews set decision = '不予通过', reason = '收入超过标准' where reference = number and closed_at is null;
    end if;
    if place = 6 then
      update public.reviews set decision = '办结' where reference = number and closed_at is null;
    end if;
  end loop;

  insert into public.events (
    kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at, signup_opens_at,
    signup_closes_at, cancel_deadline, waitlist_size
  )
  values (
    '婚恋交友', '示例相亲会', '已发布', '340100', '示例地点', '示例路 1 号', '340104', now() + interval '3 days',
    now() + interval '4 days', now() - interval '1 day', now() + interval '2 days', now() + interval '2 days', 5
  )
  returning id into event;
  insert into public.event_pools (event_id, pool, capacity) values (event, '男', 2), (event, '女', 2);
  perform api.sign_up_for_event(event, jsonb_build_object(
    'clientToken', gen_random_uuid(), 'fullName', '示例一', 'sex', '女', 'birthDate', '1996-05-20', 'phone', '13800000001',
    'employer', '示例单位', 'regionCode', '340104', 'maritalStatus', '未婚', 'heightCm', 165, 'education', '本科',
    'occupation', '教师', 'interests', jsonb_build_array('阅读'), 'introduction', '演示', 'expectations', null,
    'nickname', '小示', 'pledgeVersion', '2026-11', 'consentVersion', '2026-11'));
  insert into public.notices (title, body) values ('示例公告', '这是一条公告。');
  perform set_config('request.jwt.claims', '', false);
end
$$;

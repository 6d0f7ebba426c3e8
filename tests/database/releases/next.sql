-- Data as the functions of today write them. A release keeps a copy under its name, and what comes later has to live with it.
-- 示例甲 applies, 示例乙 takes part in everything too, 示例主席 confirms and helps, 示例组织者 runs the events.
create function pg_temp.act_as(person text) returns uuid language plpgsql as $$
declare
  phones constant jsonb := '{"wang-fang": "13800000001", "li-qiang": "13800000002", "officer": "13800000003", "organizer": "13800000004"}';
  worker constant uuid := (api.sign_in_with_wechat('release-' || person, null) ->> 'workerId')::uuid;
begin
  if phones ? person then
    perform api.set_verified_phone(worker, phones ->> person);
  end if;
  perform set_config('request.jwt.claims', jsonb_build_object('sub', worker, 'role', 'authenticated')::text, false);
  return worker;
end $$;
create function pg_temp.upload(slot text) returns jsonb language plpgsql as $$
declare
  file constant uuid := gen_random_uuid();
begin
  perform api.create_attachment(jsonb_build_object('id', file, 'slot', slot, 'mimeType', 'image/jpeg', 'byteSize', 5,
    'sha256', repeat('ab', 32), 'fileName', '照片.jpg'));
  return jsonb_build_object('id', file, 'slot', slot);
end $$;
create function pg_temp.submit(applicant text, token uuid default gen_random_uuid()) returns text language sql as $$
  select api.submit_application(jsonb_build_object(
    'clientToken', token, 'serviceCode', 'child-education-aid', 'serviceName', '困难职工子女助学', 'variant', null,
    'formVersion', 1, 'tradeUnionId', '340111', 'committedWorkingDays', 15, 'applicantName', applicant,
    'answers', jsonb_build_object('fullName', applicant, 'idNumber', '3401**********1234', 'mainCause', '子女上学'),
    'secrets', jsonb_build_object('idNumber', '340101199001011234'), 'summary', '姓名：' || applicant,
    'items', '[{"name": "fullName", "label": "姓名", "kind": "field", "follows": []},
      {"name": "idNumber", "label": "身份证号", "kind": "field", "follows": []},
      {"name": "tuitionReceipt", "label": "缴费票据", "kind": "attachments", "follows": []},
      {"name": "studentProof", "label": "学籍证明", "kind": "attachments", "follows": []}]'::jsonb,
    'attachments', jsonb_build_array(pg_temp.upload('tuitionReceipt'), pg_temp.upload('studentProof')),
    'confirmationStatement', '这位职工在本单位工作，情况属实。', 'workplace', '示例物流公司',
    'consents', '[{"kind": "identity", "version": "2026-11"}, {"kind": "bank-account", "version": "2026-11"}]'::jsonb
  )) ->> 'reference'
$$;
create function pg_temp.decide(number text, chosen public.review_decision, why text default null, money numeric default null)
returns void language sql as $$
  update public.reviews set decision = chosen, reason = why, granted_amount = money, staff_name = '示例经办人'
  where reference = number and closed_at is null
$$;
create function pg_temp.event(title text, kind public.event_kind, columns jsonb default '{}') returns uuid language sql as $$
  insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
    signup_opens_at, signup_closes_at, cancel_deadline, waitlist_size, needs_review, team_min_size, team_max_size)
  select event.kind, event.title, '已发布', '340100', '示例地点', '示例路 1 号', '340104', now() + coalesce((columns ->> 'in')::interval, '3 days'),
    now() + coalesce((columns ->> 'in')::interval, '3 days') + interval '3 hours', now() - interval '2 days',
    now() + coalesce((columns ->> 'in')::interval, '3 days') / 2, now() + coalesce((columns ->> 'in')::interval, '3 days') / 2, 5,
    coalesce((columns ->> 'review')::boolean, false), (columns ->> 'team')::integer, (columns ->> 'team')::integer + 1
  returning id
$$;
create function pg_temp.sign_up(event uuid, name text, changes jsonb default '{}') returns uuid language sql as $$
  select (api.sign_up_for_event(event, jsonb_build_object(
    'clientToken', gen_random_uuid(), 'fullName', name, 'sex', '女', 'birthDate', '1996-05-20', 'phone', '13800000001',
    'employer', '示例单位', 'regionCode', '340104', 'maritalStatus', '未婚', 'introduction', '演示',
    'answers', '{"heightCm": 165, "education": "本科", "occupation": "教师", "interests": ["阅读"]}'::jsonb, 'nickname', '小' || name, 'pledgeVersion', '2026-11', 'consentVersion', '2026-11') || changes) ->> 'id')::uuid
$$;
-- A token of 43 characters, as the functions make them with a key of their own.
create function pg_temp.token(word text) returns text language sql as $$ select rpad(word, 43, '0') $$;

insert into public.union_officers (name, phone, unit_name, position, trade_union_id, can_assist)
values ('示例主席', '13800000003', '示例物流公司工会', '主席', '340111', true);
insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000004', '340100');
update public.service_settings set choices = array['特困补助', '疗养补助'] where service_code = 'model-worker-subsidy';

-- What a worker keeps: a profile, a draft with a photo and an officer's help, a message's permission.
do $$
declare
  wang_fang constant uuid := pg_temp.act_as('wang-fang');
  draft constant uuid := '00000000-0000-4000-8000-00000000000d';
  photo constant jsonb := pg_temp.upload('tuitionReceipt');
  code text;
  help jsonb;
begin
  perform api.save_profile('{"fullName": "示例甲"}');
  perform api.add_message_credits(wang_fang, array['template-application']);
  perform api.save_draft(jsonb_build_object('id', draft, 'serviceCode', 'living-aid', 'serviceName', '困难职工生活救助',
    'variant', null, 'formVersion', 1, 'revision', 0, 'attachmentIds', jsonb_build_array(photo -> 'id'),
    'content', '{"regionCode": "340111", "answers": {"fullName": "示例甲", "idNumber": "340101199001011234"}, "place": "family", "prefilled": []}'::jsonb));
  code := api.request_assistance(draft) ->> 'code';
  perform pg_temp.act_as('officer');
  help := api.claim_assistance(code);
  perform pg_temp.act_as('wang-fang');
  perform api.answer_assistance(draft, true);
  perform pg_temp.act_as('officer');
  perform api.save_assisted_draft((help ->> 'id')::uuid, 1, '{"fullName": "示例甲", "idNumber": "340101199001011234", "householdSize": 3}');
end $$;

-- Applications: confirmed, corrected by verdicts, granted money, a decision undone, withdrawn with its consent, forgotten.
do $$
declare
  number text;
  link text;
begin
  perform pg_temp.act_as('wang-fang');
  number := pg_temp.submit('示例一');
  link := api.request_confirmation(number) ->> 'token';
  perform pg_temp.act_as('officer');
  perform api.answer_confirmation(link, '{"outcome": "属实", "name": "示例主席", "comment": "情况属实"}');
  perform pg_temp.decide(number, '受理');

  perform pg_temp.act_as('wang-fang');
  number := pg_temp.submit('示例二');
  update public.attachments as file set verdict = '重拍', verdict_note = '反光'
  from public.applications as sent where sent.reference = number and file.application_id = sent.id and file.slot = 'tuitionReceipt';
  perform pg_temp.decide(number, '要求补正');
  perform api.supplement_application(number, jsonb_build_object('clientToken', gen_random_uuid(),
    'answers', (select answers from public.applications where reference = number), 'secrets', '{}'::jsonb, 'summary', '姓名：示例二',
    'changes', '缴费票据：重新上传', 'given', '{}'::jsonb, 'attachments', jsonb_build_array(pg_temp.upload('tuitionReceipt'))));
  update public.attachments as file set verdict = '合格'
  from public.applications as sent where sent.reference = number and file.application_id = sent.id and file.superseded_at is null;
  update public.attachments as file set verdict = '材料不符', verdict_note = '不是本学期的'
  from public.applications as sent where sent.reference = number and file.application_id = sent.id and file.slot = 'studentProof';
  perform pg_temp.decide(number, '要求补正');

  number := pg_temp.submit('示例三');
  perform pg_temp.decide(number, '受理');
  perform pg_temp.decide(number, '通过', money => 3000);
  perform pg_temp.decide(number, '办结', money => 3200.5);
  perform api.rate_application(number, '满意', '很快');

  number := pg_temp.submit('示例四');
  perform pg_temp.decide(number, '受理');
  perform pg_temp.decide(number, '不予通过', '收入超过标准');
  perform public.undo_decision(number, '点错了一行');

  number := pg_temp.submit('示例五');
  perform api.withdraw_consent((select id from public.consents where subject = number and kind = 'bank-account'), true);

  number := pg_temp.submit('示例六');
  perform pg_temp.decide(number, '受理');
  perform pg_temp.decide(number, '通过', money => 1000);

  perform pg_temp.act_as('li-qiang');
  number := pg_temp.submit('示例七');
  perform api.withdraw_application(number);
  perform private.purge_application(number, '法院要求清除');
end $$;

insert into private.granted_event_kinds (kind) values ('婚恋交友');

-- An evening: tickets, a seat on the waitlist, doors, rounds of tables, 双向选择 with one pair that exchanges contacts.
do $$
declare
  evening constant uuid := pg_temp.event('示例相亲会', '婚恋交友', '{"in": "2 hours"}');
  her_ticket constant text := repeat('a1', 32);
  his_ticket constant text := repeat('b2', 32);
  her uuid;
  him uuid;
  door constant uuid := gen_random_uuid();
begin
  insert into public.event_pools (event_id, pool, capacity) values (evening, '男', 2), (evening, '女', 1);
  perform pg_temp.act_as('wang-fang');
  her := pg_temp.sign_up(evening, '示例甲');
  perform api.register_ticket(her, her_ticket);
  perform pg_temp.act_as('li-qiang');
  him := pg_temp.sign_up(evening, '示例乙', '{"sex": "男", "phone": "13800000002"}');
  perform api.register_ticket(him, his_ticket);
  perform pg_temp.act_as('waiting');
  perform pg_temp.sign_up(evening, '示例丙', '{"phone": "13800000005"}');
  perform api.record_text_verdicts(jsonb_build_array(
    jsonb_build_object('subjectId', her, 'kind', '昵称', 'text', '小示例甲', 'state', '通过', 'note', '微信检查通过'),
    jsonb_build_object('subjectId', her, 'kind', '自我介绍', 'text', '演示', 'state', '通过', 'note', '微信检查通过'),
    jsonb_build_object('subjectId', him, 'kind', '昵称', 'text', '小示例乙', 'state', '需人工', 'note', '微信认为可能有问题')));
  perform pg_temp.act_as('organizer');
  perform api.check_in(evening, '东门', door, jsonb_build_array(
    jsonb_build_object('scanId', gen_random_uuid(), 'scannedAt', now(), 'isQueued', false, 'ticketId', her, 'publicKey', her_ticket, 'fault', null),
    jsonb_build_object('scanId', gen_random_uuid(), 'scannedAt', now(), 'isQueued', true, 'ticketId', her, 'publicKey', her_ticket, 'fault', null)));
  perform api.check_in_by_name(evening, '东门', door, gen_random_uuid(), '示例乙', '0002');
  perform api.send_event_message(evening, gen_random_uuid(), '{"statuses": ["已签到"]}', '请到前台领取号码牌');
  perform api.save_round_schedule(evening, 0, jsonb_build_array(jsonb_build_array(jsonb_build_array(her, him))), 8, '{}');
  perform api.save_met_pairs(evening, array[pg_temp.token('met')]);
  perform api.open_choices(evening, 10);
  perform api.save_choices(evening, array[pg_temp.token('s1'), pg_temp.token('s2'), pg_temp.token('s3')],
    array[pg_temp.token('d1'), pg_temp.token('d2'), pg_temp.token('d3')], array[pg_temp.token('pair'), pg_temp.token('p2'), pg_temp.token('p3')]);
  perform api.save_choices(evening, array[pg_temp.token('s4'), pg_temp.token('s5'), pg_temp.token('s6')],
    array[pg_temp.token('d4'), pg_temp.token('d5'), pg_temp.token('d6')], array[pg_temp.token('pair'), pg_temp.token('p5'), pg_temp.token('p6')]);
  perform api.close_choices(evening);
  perform api.save_exchange(evening, pg_temp.token('d1'), repeat('sealed', 10));
  perform api.create_export(evening, 'xlsx', '到场核验身份');
end $$;

-- Other events: a contest of teams whose list is closed, one that the organizer made with pending signups, one that was called off.
do $$
declare
  contest constant uuid := pg_temp.event('示例知识竞赛', '劳动和技能竞赛', '{"team": 3}');
  match constant uuid := pg_temp.event('示例羽毛球赛', '文体活动', '{"review": true}');
  canceled constant uuid := pg_temp.event('示例读书会', '读书活动');
  captain uuid;
  invitation text;
begin
  insert into public.event_pools (event_id, pool, capacity) values (contest, '不限', 2), (match, '不限', 2), (canceled, '不限', 2);
  perform pg_temp.act_as('wang-fang');
  captain := pg_temp.sign_up(contest, '示例甲', '{"teamName": "示例队"}');
  invitation := api.get_my_signup(contest) -> 'team' ->> 'invitationCode';
  perform pg_temp.sign_up(match, '示例甲');
  perform pg_temp.sign_up(canceled, '示例甲');
  perform pg_temp.act_as('li-qiang');
  perform pg_temp.sign_up(contest, '示例乙', jsonb_build_object('phone', '13800000002', 'invitationCode', invitation));
  perform pg_temp.act_as('third');
  perform pg_temp.sign_up(contest, '示例丙', jsonb_build_object('phone', '13800000005', 'invitationCode', invitation));
  perform pg_temp.act_as('organizer');
  perform api.set_signup_open(contest, false);
  perform api.get_managed_event(contest);
  perform api.cancel_event(canceled, '场地维修');
  perform api.copy_event(match, gen_random_uuid());
  perform api.add_co_organizer(match, '示例协助者', '13800000006');
end $$;

-- What the functions keep between calls, and a message that WeChat did not take.
select api.keep_sms_code('13800000007', '123456', 100);
select api.get_wechat_token('wx-release');
select api.keep_wechat_token('wx-release', 'release-token', 7200);
select api.report_messages(jsonb_build_array(jsonb_build_object('id', message.id, 'outcome', 'dead', 'errorCode', '40003')), '{}')
from public.messages as message where message.body like '%金额 1000 元%';
select set_config('request.jwt.claims', '', false);
discard temp;

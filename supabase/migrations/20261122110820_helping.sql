-- The officer's side of 协助填写: enters the code, waits, fills in, says that it is done. Submitting is not among it.

create function api.claim_assistance(code text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  officer public.union_officers;
  claimed public.assistances;
  found_id uuid;
begin
  select * into officer from private.find_officer(own_id) as listed where listed.can_assist limit 1;
  if officer.id is null then
    perform private.raise_code(403, 'not_officer');
  end if;
  perform private.lock_worker(own_id);
  delete from private.assistance_entries as entry where entry.worker_id = own_id and entry.at < now() - interval '1 hour';
  if (select count(*) from private.assistance_entries as entry where entry.worker_id = own_id) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  insert into private.assistance_entries (worker_id) values (own_id);

  -- Locked in one order, so that two officers with the same first digits take turns.
  perform from private.assistance_codes as live where live.handle = left(code, 3) order by live.assistance_id for update;
  select live.assistance_id into found_id
  from private.assistance_codes as live
  join public.assistances as asked on asked.id = live.assistance_id
  where live.handle = left(code, 3) and live.expires_at > now() and live.tries_left > 0
    and live.code_hash = private.keyed_hash(live.assistance_id || code)
    and asked.worker_id <> own_id and asked.ended_at is null;
  if found_id is null then
    update private.assistance_codes as live set tries_left = live.tries_left - 1
    where live.handle = left(code, 3) and live.expires_at > now() and live.tries_left > 0;
    -- An answer, not an exception: what was counted has to stay.
    return jsonb_build_object('refused', 'assistance_code_wrong');
  end if;
  delete from private.assistance_codes as used where used.assistance_id = found_id;
  update public.assistances as asked
  set officer_id = officer.id, officer_worker_id = own_id, officer_words = private.officer_words(officer), claimed_at = now()
  where asked.id = found_id
  returning * into claimed;
  return private.assistance_json(claimed);
end
$$;
comment on function api.claim_assistance is
  'A listed officer enters a code. A wrong one answers {"refused": "assistance_code_wrong"} and counts against the codes with the same first three digits and against the officer.';

create function private.helped_assistance(assistance_id uuid) returns public.assistances
language plpgsql stable
set search_path = ''
as $$
declare
  helped public.assistances;
begin
  select * into helped from public.assistances as claimed
  where claimed.id = helped_assistance.assistance_id and claimed.officer_worker_id = private.current_worker_id();
  if helped.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return helped;
end
$$;

create function private.helped_draft(assistance public.assistances) returns private.drafts
language plpgsql stable
set search_path = ''
as $$
declare
  draft private.drafts;
begin
  if private.assistance_state(assistance) = '已结束' then
    perform private.raise_code(410, 'assistance_over');
  end if;
  if private.assistance_state(assistance) <> '填写中' then
    perform private.raise_code(409, 'assistance_not_approved');
  end if;
  -- Staff may take an officer off the list at any moment.
  if not exists (
    select from private.find_officer(private.current_worker_id()) as listed where listed.can_assist
  ) then
    perform private.raise_code(403, 'not_officer');
  end if;
  select * into draft from private.drafts as asked
  where asked.worker_id = assistance.worker_id and asked.id = assistance.draft_id;
  if draft.id is null then
    perform private.raise_code(410, 'assistance_over');
  end if;
  return draft;
end
$$;
comment on function private.helped_draft is 'The draft that the officer of an approved, open help may fill in; refuses everything before and after.';

grant execute on function private.helped_assistance(uuid), private.helped_draft(public.assistances) to app_definer;

create function api.get_assisted_draft(assistance_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
begin
  if private.assistance_state(assistance) <> '填写中' then
    return private.assistance_json(assistance) || jsonb_build_object('draft', null);
  end if;
  draft := private.helped_draft(assistance);
  return private.assistance_json(assistance)
    || jsonb_build_object('draft', private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb);
end
$$;
comment on function api.get_assisted_draft is 'How a help stands, for its officer; the draft only while it is approved and open.';

create function api.save_assisted_draft(assistance_id uuid, revision integer, answers jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
  typed jsonb;
begin
  perform private.lock_worker(assistance.worker_id);
  draft := private.helped_draft(private.helped_assistance(assistance_id));
  typed := private.decrypt_text(draft.content)::jsonb;
  if typed -> 'answers' = answers then
    return private.draft_json(draft);
  end if;
  if draft.revision <> save_assisted_draft.revision then
    perform private.raise_code(409, 'draft_changed');
  end if;
  update private.drafts as own
  set content = private.encrypt_text((typed || jsonb_build_object('answers', answers))::text),
    revision = own.revision + 1, saved_at = now(), warned_at = null
  where own.worker_id = draft.worker_id and own.id = draft.id
  returning * into draft;
  return private.draft_json(draft);
end
$$;
comment on function api.save_assisted_draft is 'Keeps what the officer filled in; the photos stay the worker''s. The same again changes nothing.';

create function api.finish_assistance(assistance_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  assistance public.assistances := private.helped_assistance(assistance_id);
begin
  update public.assistances as claimed set ended_at = now(), ending = '已填好'
  where claimed.id = assistance.id and claimed.ended_at is null and claimed.approved_at is not null;
  if found then
    perform private.send_message(assistance.worker_id, '工会工作者已经填好',
      format('%s帮您填好了“%s”。请核对一遍，再由您自己提交。', assistance.officer_words, assistance.service_name), '/drafts');
  end if;
  return private.assistance_json(private.helped_assistance(assistance_id)) || jsonb_build_object('draft', null);
end
$$;
comment on function api.finish_assistance is 'The officer says that it is filled in and sees the draft no more; the worker is told to check and submit.';

call private.hand_over_api_functions();
grant execute on function
  api.claim_assistance(text), api.get_assisted_draft(uuid), api.save_assisted_draft(uuid, integer, jsonb), api.finish_assistance(uuid)
to authenticated;

create view public.assistance_records with (security_invoker = true) as
select
  row_number() over (order by assistance.requested_at desc, assistance.id) as 序号,
  private.china_time(assistance.requested_at) as 请人帮忙的时间,
  assistance.service_name as 事项,
  assistance.officer_words as 工会工作者,
  private.china_time(assistance.approved_at) as 职工同意的时间,
  private.china_time(assistance.ended_at) as 结束时间,
  assistance.ending as 怎样结束,
  application.reference as 申请编号
from public.assistances as assistance
left join public.applications as application
  on application.worker_id = assistance.worker_id and application.client_token = assistance.draft_id
order by assistance.requested_at desc, assistance.id;

comment on view public.assistance_records is '协助填写：职工请工会工作者帮忙填申请的每一次，最近的在最上面';
comment on column public.assistance_records.序号 is '排列的顺序';
comment on column public.assistance_records.请人帮忙的时间 is '职工生成协助码的时间（北京时间）';
comment on column public.assistance_records.事项 is '事项';
comment on column public.assistance_records.工会工作者 is '输入协助码的人；空着表示没有人输入';
comment on column public.assistance_records.职工同意的时间 is '职工同意的时间（北京时间）；空着表示没有同意，对方什么也看不到';
comment on column public.assistance_records.结束时间 is '结束的时间（北京时间）';
comment on column public.assistance_records.怎样结束 is '已填好、职工结束、职工没有同意';
comment on column public.assistance_records.申请编号 is '后来提交的申请；空着表示还没有提交';
grant select on public.assistance_records to staff;

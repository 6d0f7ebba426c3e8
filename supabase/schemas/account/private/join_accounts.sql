-- What names a worker is found in the catalogue, so that a table that comes later is not forgotten. Only where both may have a
-- row there is something to decide, and it is decided first.
create function private.join_accounts(gone_id uuid, kept_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  gone private.worker_accounts;
  kept private.worker_accounts;
  named record;
  made public.signups;
  applications integer;
  signups integer;
begin
  select * into gone from private.worker_accounts as account where account.worker_id = gone_id for update;
  select * into kept from private.worker_accounts as account where account.worker_id = kept_id for update;
  select count(*) into applications from public.applications as own where own.worker_id = gone_id;
  select count(*) into signups from public.signups as own where own.worker_id = gone_id;

  insert into private.profiles as own (worker_id, answers)
  select kept_id, theirs.answers from private.profiles as theirs where theirs.worker_id = gone_id
  on conflict on constraint profiles_pkey do update set answers = private.encrypt_text((
    private.decrypt_text(excluded.answers)::jsonb || private.decrypt_text(own.answers)::jsonb)::text);
  delete from private.profiles as theirs where theirs.worker_id = gone_id;
  insert into private.message_credits as own (worker_id, template_id, credits)
  select kept_id, theirs.template_id, theirs.credits from private.message_credits as theirs where theirs.worker_id = gone_id
  on conflict on constraint message_credits_pkey do update set credits = least(own.credits + excluded.credits, 50);
  delete from private.message_credits as theirs where theirs.worker_id = gone_id;
  perform private.move_children(gone_id, kept_id);
  delete from private.worker_accounts as account where account.worker_id = gone_id;

  for named in
    select listed.conrelid::regclass as table_name, attribute.attname as column_name
    from pg_constraint as listed
    join pg_attribute as attribute on attribute.attrelid = listed.conrelid and attribute.attnum = listed.conkey[1]
    where listed.contype = 'f' and listed.confrelid = 'public.workers'::regclass
      and listed.conrelid not in ('private.account_joins'::regclass, 'public.workers'::regclass)
    order by 1, 2
  loop
    execute format('update %s set %I = $1 where %I = $2', named.table_name, named.column_name, named.column_name)
    using kept_id, gone_id;
  end loop;

  -- They go on signing in on the web with its phone.
  update private.worker_accounts as account
  set phone = gone.phone, phone_hash = gone.phone_hash,
    phone_verified_at = case when kept.phone_hash = gone.phone_hash
      then greatest(kept.phone_verified_at, gone.phone_verified_at) else gone.phone_verified_at end
  where account.worker_id = kept_id;
  update public.workers as worker set phone_masked = private.mask_phone(gone.phone) where worker.id = kept_id;
  for made in
    select * from public.signups as own
    where own.worker_id = kept_id and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.count_for_person(made.id, gone.phone_hash);
  end loop;
  update public.workers as worker
  set display_name = '已合并', phone_masked = null, deleted_at = now(), joined_into = kept_id
  where worker.id = gone_id;
  update public.workers as worker set joined_into = kept_id where worker.joined_into = gone_id;
  perform private.log_access('本人', '合并账号', format('职工 %s 并入 %s', gone_id, kept_id), '本人在两边都同意',
    applications + signups);
  perform private.send_message(kept_id, '两个账号合成了一个',
    format('网页账号（%s）的 %s 份申请、%s 份报名和消息，现在都在这个账号里。以后在微信里，或在网页上用这个手机号登录，看到的是一样的。不是您本人合并的，请马上拨打 %s。',
      private.mask_phone(gone.phone), applications, signups, (private.our_province()).hotline), null);
end
$$;

comment on function private.join_accounts is
  'Makes the account of the web part of the account of WeChat, under the lock of both workers: everything that names the one names the other from now on. What the kept account knows stays; what it does not know is taken over.';
grant execute on function private.join_accounts to app_definer;

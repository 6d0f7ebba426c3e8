create function private.reveal_secrets(reference text, reason text)
returns table (item text, value text)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.scoped_application(reference);
begin
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明查看的理由（至少 5 个字），会记录在 access_log 里。');
  end if;
  if application.erased_at is not null then
    perform private.refuse('erased', format('申请 %s 的个人信息在 %s 已经清除，不能再查看。', application.reference,
      to_char(application.erased_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if not exists (
    select from private.application_secrets as stored
    cross join lateral jsonb_object_keys(private.decrypt_text(stored.secrets)::jsonb)
    where stored.application_id = application.id
  ) then
    perform private.refuse('nothing_to_reveal', format('申请 %s 没有填证件号码和银行卡号，也没有要求保密。', application.reference));
  end if;
  perform private.log_access(private.acting_role(), '查看证件号码', application.reference, trim(reason), 1,
    application.trade_union_id);
  return query
    select
      coalesce(
        (select listed ->> 'label' from jsonb_array_elements(application.items) as listed where listed ->> 'name' = path.steps[1]),
        path.steps[1]
      -- A group has a label here; the questions of its entries have none.
      ) || case when cardinality(path.steps) = 3 then format('第%s项，%s', path.steps[2]::integer + 1, case
        when path.steps[3] ~* 'idNumber$' then '身份证号' when path.steps[3] ~* 'cardNumber$' then '银行卡号' else path.steps[3]
      end) else '' end,
      secret.value
    from private.application_secrets as stored
    cross join lateral jsonb_each_text(private.decrypt_text(stored.secrets)::jsonb) as secret
    cross join lateral (select string_to_array(secret.key, '.') as steps) as path
    where stored.application_id = application.id
    order by secret.key;
end
$$;

comment on function private.reveal_secrets is
  'What public.reveal_identity answers: asks for a reason, refuses when there is nothing to see, and records both in access_log.';
alter function private.reveal_secrets owner to app_definer;
grant execute on function private.reveal_secrets to staff;

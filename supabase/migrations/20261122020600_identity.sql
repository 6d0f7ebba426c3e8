-- 查看证件号码: the one way to a plain ID number or bank card, and it leaves a trace.

create function private.reveal_secrets(reference text, reason text)
returns table (item text, value text)
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  -- In here current_user is app_definer; the setting still says which role the session has taken.
  role_taken constant text := current_setting('role');
  actor constant text :=
    case when role_taken in ('none', session_user) then session_user else format('%s（%s）', role_taken, session_user) end;
begin
  select * into application from public.applications as found where found.reference = upper(replace(reveal_secrets.reference, ' ', ''));
  if application.id is null then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', reveal_secrets.reference));
  end if;
  if length(trim(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明查看的理由（至少 5 个字），会记录在 access_log 里。');
  end if;
  perform private.log_access(actor, '查看证件号码', application.reference, trim(reason), 1);
  return query
    select
      coalesce(
        (select listed ->> 'label' from jsonb_array_elements(application.items) as listed
          where listed ->> 'name' = split_part(secret.key, '.', 1)),
        split_part(secret.key, '.', 1)
      ) || case when strpos(secret.key, '.') > 0 then format('（%s）', secret.key) else '' end,
      secret.value
    from private.application_secrets as stored,
      jsonb_each_text(private.decrypt_text(stored.secrets)::jsonb) as secret
    where stored.application_id = application.id
    order by secret.key;
end
$$;

create function public.reveal_identity(reference text, reason text)
returns table (item text, value text)
language sql
set search_path = ''
as $$
  select * from private.reveal_secrets(reference, reason)
$$;
comment on function public.reveal_identity is
  '查看一份申请的完整证件号码和银行卡号，并记录到 access_log。用法：select * from reveal_identity(''申请编号'', ''查看的理由'')';

alter function private.reveal_secrets owner to app_definer;
grant execute on function private.reveal_secrets(text, text), public.reveal_identity(text, text) to staff;

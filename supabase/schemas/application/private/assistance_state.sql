create function private.assistance_state(assistance public.assistances) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when assistance.ended_at is not null or assistance.ends_at <= now() then '已结束'
    when assistance.approved_at is not null then '填写中'
    when assistance.claimed_at < now() - interval '10 minutes' then '已结束'
    when assistance.claimed_at is not null then '等同意'
    when exists (
      select from private.assistance_codes as code where code.assistance_id = assistance.id and code.expires_at > now()
    ) then '等输入'
    else '已结束'
  end;
end
$$;

comment on function private.assistance_state is '等输入、等同意、填写中 or 已结束 at this moment. It is computed, so no job has to end a help in time.';
grant execute on function private.assistance_state to app_definer;

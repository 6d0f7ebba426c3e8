create function private.reason_of_act(act text, reason text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  why constant text := private.normalize_text(coalesce(reason, ''));
begin
  if coalesce(act, '') not in ('移除', '递补', '移到候补', '撤回审核', '当队长') or length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  return why;
end
$$;

comment on function private.reason_of_act is 'The reason of an act as it is kept. An act that does not exist, and a reason that is too short or too long, is refused.';
grant execute on function private.reason_of_act to app_definer;

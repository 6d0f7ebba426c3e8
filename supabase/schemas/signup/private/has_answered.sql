create function private.has_answered(given jsonb, option text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(case jsonb_typeof(given)
    when 'array' then given ? option
    else private.answer_words(given) = option
  end, false);
end
$$;

comment on function private.has_answered is
  'Whether an answer of signups.answers is this option, or has it among several. Yes and no are 是 and 否.';
grant execute on function private.has_answered to app_definer;

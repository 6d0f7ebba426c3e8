create function private.closing_line(signup public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select substring(latest.list from '(?n)^' || signup.number || ' [^ \n]+ [^ \n]+ '
      || encode(sha256(convert_to(latest.salt || ':' || signup.id::text, 'UTF8')), 'hex') || '$')
    from (
      select closing.list, closing.salt from public.event_closings as closing
      where closing.event_id = signup.event_id order by closing.id desc limit 1
    ) as latest
  );
end
$$;

comment on function private.closing_line is 'The line of a signup in the last published list, or null.';
grant execute on function private.closing_line to app_definer;

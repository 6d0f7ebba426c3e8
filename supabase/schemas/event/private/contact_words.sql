create function private.contact_words(event public.events) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when event.contact_name is null then '' else format('联系人 %s，%s。', event.contact_name, event.contact_phone) end;
end
$$;

comment on function private.contact_words is 'Whom to ask, in a message to people with a seat; empty when the event names nobody.';
grant execute on function private.contact_words to app_definer;

create function private.forget_texts() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.text_checks as old_text where old_text.event_id = new.id;
  return null;
end
$$;

comment on function private.forget_texts is 'With the personal data of the signups, their texts are deleted.';
alter function private.forget_texts owner to app_definer;

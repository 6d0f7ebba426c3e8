create function private.forget_door() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.signup_tickets as ticket where ticket.signup_id = new.id;
  update public.check_ins as entry set undone_reason = '已清除'
  where entry.signup_id = new.id and entry.undone_reason is not null;
  return null;
end
$$;

comment on function private.forget_door is
  'A ticket''s key identifies a phone, and a reason may name a person: both are deleted with the name.';
alter function private.forget_door owner to app_definer;

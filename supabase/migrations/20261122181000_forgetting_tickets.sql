-- With a signup's personal data go its tickets and what was written about it at the door, whether the event's retention
-- is over or the worker deletes the account. That somebody came, when and through which door, stays and counts.

grant delete on public.signup_tickets to app_definer;

create function private.forget_door() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.signup_tickets as ticket where ticket.signup_id = new.id;
  update public.check_ins as entry set undone_reason = '已清除'
  where entry.signup_id = new.id and entry.undone_reason is not null;
  return null;
end
$$;
comment on function private.forget_door is
  'A ticket''s key tells one phone from all others, and a reason may say who it was: both go with the name.';
alter function private.forget_door owner to app_definer;
create trigger forget_door after update of anonymized_at on public.signups
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_door();

-- Events and accounts that were cleared before this.
delete from public.signup_tickets as ticket using public.signups as cleared
where cleared.id = ticket.signup_id and cleared.anonymized_at is not null;
update public.check_ins as entry set undone_reason = '已清除'
from public.signups as cleared
where cleared.id = entry.signup_id and cleared.anonymized_at is not null and entry.undone_reason is not null;

create function private.forget_choices() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.choices as pick where pick.event_id = new.id;
  delete from private.choice_matches as pair where pair.event_id = new.id;
  delete from private.choice_exchanges as contact where contact.event_id = new.id;
  update public.choice_rounds as round set closed_at = now(), pairs = 0
  where round.event_id = new.id and round.closed_at is null;
  return null;
end
$$;

comment on function private.forget_choices is 'With the personal data of the signups, all mutual choice is deleted except the number of pairs.';
alter function private.forget_choices owner to app_definer;

-- A note of the history may give a reason about the person. Only such a note may be deleted from the history.
create function private.guard_signup_history() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user <> 'app_definer' or new.note is not null
    or to_jsonb(new) - 'note' <> to_jsonb(old) - 'note' then
    perform private.refuse('append_only', '历史记录只能增加，不能修改。');
  end if;
  return new;
end
$$;

comment on function private.guard_signup_history is
  'The history of a signup only grows, until the personal data of its event are deleted.';

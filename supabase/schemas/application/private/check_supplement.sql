create function private.check_supplement(application public.applications, supplement jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  open_items constant text[] := private.open_items(application);
  touched text;
begin
  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'field'
    and item ->> 'name' <> all (open_items)
    and application.answers -> (item ->> 'name') is distinct from supplement -> 'answers' -> (item ->> 'name')
  limit 1;
  if touched is null then
    select path into touched
    from jsonb_object_keys(coalesce(supplement -> 'secrets', '{}')) as path
    where split_part(path, '.', 1) <> all (open_items)
    limit 1;
  end if;
  if touched is null then
    select attachment ->> 'slot' into touched
    from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
    where attachment ->> 'slot' <> all (open_items)
      and not exists (
        select from public.attachments as kept
        where kept.id = (attachment ->> 'id')::uuid and kept.application_id = application.id
          and kept.slot = attachment ->> 'slot' and kept.superseded_at is null
      )
    limit 1;
  end if;
  if touched is not null then
    perform private.raise_code(409, 'item_not_open', touched);
  end if;

  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'attachments'
    and item ->> 'name' = any (application.correction_items)
    and not exists (
      select from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = item ->> 'name'
    )
  limit 1;
  if touched is not null then
    perform private.raise_code(422, 'invalid_input', touched);
  end if;
end
$$;

comment on function private.check_supplement is
  'Refuses a change of an item that is not open (item_not_open) and an open slot without files (invalid_input). The detail is the item.';
grant execute on function private.check_supplement to app_definer;

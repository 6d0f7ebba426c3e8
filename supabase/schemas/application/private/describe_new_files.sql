create function private.describe_new_files(application public.applications, supplement jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with listed as (
      select (attachment ->> 'id')::uuid as id, attachment ->> 'slot' as slot
      from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = any (private.open_items(application))
    ), before as (
      select attachment.id, attachment.slot from public.attachments as attachment
      where attachment.application_id = application.id and attachment.superseded_at is null
        and attachment.slot = any (private.open_items(application))
    ), slots as (
      select item ->> 'name' as slot, item ->> 'label' as label, place,
        (select string_agg(split_part(file.path, '/', 2), '、' order by file.created_at, file.id)
          from listed join public.attachments as file on file.id = listed.id
          where listed.slot = item ->> 'name' and not exists (select from before where before.id = listed.id)) as new_names,
        (select count(*) from before where before.slot = item ->> 'name'
          and not exists (select from listed where listed.id = before.id)) as replaced
      from jsonb_array_elements(coalesce(supplement -> 'items', application.items)) with ordinality as named (item, place)
      where item ->> 'kind' = 'attachments'
    )
    select string_agg(
      slots.label || '：' || concat_ws('，',
        '新传了 ' || slots.new_names,
        case when slots.replaced > 0 then format('原来的 %s 个文件不再有效', slots.replaced) end
      ), E'\n' order by slots.place)
    from slots
    where slots.new_names is not null or slots.replaced > 0
  );
end
$$;

comment on function private.describe_new_files is
  'The change of files by a supplement, one line for each slot, with the file names that staff see in Storage. Call it before the files move.';
grant execute on function private.describe_new_files to app_definer;

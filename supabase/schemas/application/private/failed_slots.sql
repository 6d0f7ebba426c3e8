create function private.failed_slots(application public.applications, out labels text[], out explained text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select array_agg(failed.label order by failed.place),
    string_agg(failed.label || '：' || failed.words, '；' order by failed.place) || '。'
  from (
    select item ->> 'label' as label, place,
      string_agg(distinct file.verdict || coalesce('（' || nullif(trim(file.verdict_note), '') || '）', ''), '、') as words
    from jsonb_array_elements(application.items) with ordinality as listed (item, place)
    join public.attachments as file on split_part(file.slot, '.', 1) = item ->> 'name'
    where item ->> 'kind' = 'attachments' and file.application_id = application.id
      and file.superseded_at is null and file.verdict in ('重拍', '材料不符')
    group by item, place
  ) as failed
$$;

comment on function private.failed_slots is 'The materials that staff marked as 重拍 or 材料不符, by label, with the notes; null when there are none.';
grant execute on function private.failed_slots to app_definer;

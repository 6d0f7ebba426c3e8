create function private.application_todo(application public.applications) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select case when application.status = '待补正' then
      format(
        case when bool_and(item ->> 'kind' = 'attachments') then '还差 %s 项材料：%s' else '要补 %s 项：%s' end,
        count(*), string_agg(item ->> 'label', '、' order by place)
      )
    end
    from jsonb_array_elements(application.items) with ordinality as listed (item, place)
    where item ->> 'name' = any (application.correction_items)
  );
end
$$;

comment on function private.application_todo is
  'What the worker has to do now, in words; null when there is nothing to do.';
grant execute on function private.application_todo to app_definer;

create function private.attach(application public.applications, attachments jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wanted jsonb;
begin
  for wanted in select * from jsonb_array_elements(attachments) loop
    update public.attachments as attachment
    set application_id = application.id, slot = wanted ->> 'slot', superseded_at = null, kept_until = null,
      -- Files are named after people: 示例一的工资条.jpg.
      file_name = case when application.name_withheld then '（保密）' else attachment.file_name end
    where attachment.id = (wanted ->> 'id')::uuid
      and attachment.worker_id = application.worker_id
      and (attachment.application_id = application.id or private.is_waiting_file(attachment));
    if not found then
      perform private.raise_code(422, 'attachment_unknown', wanted ->> 'id');
    end if;
  end loop;
end
$$;

comment on function private.attach is 'Connects uploads of the same worker with an application. Refuses a file of another worker, and an unknown, expired or used one.';
grant execute on function private.attach to app_definer;

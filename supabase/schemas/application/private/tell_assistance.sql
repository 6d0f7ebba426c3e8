create function private.tell_assistance() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.record_application_event(new.id, '协助填写', format('由 %s（工会工作者）协助填写，本人核对后提交。', new.assisted_by), '系统');
  return null;
end
$$;

comment on function private.tell_assistance is 'The timeline says who helped to fill in an application.';
grant execute on function private.tell_assistance to app_definer;

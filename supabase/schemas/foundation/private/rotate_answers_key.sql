create function private.rotate_answers_key() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  next_version constant integer := (select coalesce(max(known.version), 0) + 1 from private.key_versions as known);
begin
  if exists (select from private.key_versions as known where known.finished_at is null) then
    perform private.refuse('rotation_is_on', '上一次更换密钥还没有完成（key_versions.finished_at 为空），请等它完成。');
  end if;
  perform private.secret_key(private.answers_key_name(next_version));
  insert into private.key_versions (version, started_by) values (next_version, private.acting_role());
  return next_version;
end
$$;

comment on function private.rotate_answers_key is
  'Makes the next key for ID numbers and bank cards and uses it from now on. The job reencrypt-answers converts the old values. For the owner only.';

create function private.forget_answers_key(version integer) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if version >= (select coalesce(max(known.version), 0) from private.key_versions as known where known.finished_at is not null) then
    perform private.refuse('key_in_use', '这个密钥还在使用，或者更换还没有完成，不能删除。');
  end if;
  if private.is_anything_older_than(version + 1) then
    perform private.refuse('key_in_use', '还有数据是用这个密钥加密的，不能删除。');
  end if;
  delete from private.known_keys as known where known.name = private.answers_key_name(version);
  if to_regclass('vault.secrets') is null then
    delete from private.encryption_keys as kept where kept.name = private.answers_key_name(version);
  else
    execute 'delete from vault.secrets where name = $1' using private.answers_key_name(version);
  end if;
end
$$;

comment on function private.forget_answers_key is
  'Destroys a key that nothing is encrypted with any longer, once no backup needs it. For the owner only.';

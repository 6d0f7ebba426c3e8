create function private.guard_retention() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if new.kind <> old.kind then
    perform private.refuse('read_only', '“哪一类”（kind）由系统使用，不能修改。');
  end if;
  if new.keep_days < old.keep_days then
    perform private.refuse('shorter_waits', format(
      '保存天数不能直接改少：清除了的个人信息找不回来。请把 %s 写在 shorter_keep_days（要缩短到多少天）里，七天以后自动生效，期间可以清空取消。',
      new.keep_days));
  end if;
  if new.shorter_keep_days >= new.keep_days then
    new.shorter_keep_days := null;
  end if;
  if new.shorter_keep_days is distinct from old.shorter_keep_days then
    new.shorter_from := case when new.shorter_keep_days is not null then now() + interval '7 days' end;
  elsif new.shorter_from is distinct from old.shorter_from then
    perform private.refuse('read_only', '“缩短什么时候生效”（shorter_from）由系统填写，不能修改。');
  end if;
  return new;
end
$$;

comment on function private.guard_retention is
  'Nobody shortens retention at once: what is purged cannot come back, so a mistaken cell has a week to be noticed. Keeping longer takes effect at once.';

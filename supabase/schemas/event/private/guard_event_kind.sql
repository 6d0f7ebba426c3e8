create function private.guard_event_kind() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.kind = any (private.off_kinds()) then
    if current_user = 'app_definer' then
      perform private.raise_code(409, 'feature_off');
    end if;
    perform private.refuse('feature_off', format('“%s”活动还没有开通：微信批准这个类目以前，小程序里谁也看不到。批准以后请负责部署的人开通，再来新建和发布。', new.kind));
  end if;
  return new;
end
$$;

comment on function private.guard_event_kind is
  'No event of a kind that is off is planned or published. One that is published already may be corrected and canceled.';

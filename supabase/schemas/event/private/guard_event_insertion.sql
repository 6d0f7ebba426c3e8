create function private.guard_event_insertion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('event_is_new', '新建的活动先是“草稿”：在 event_pools 里设好名额，再把 state 改成“已发布”。');
  return null;
end
$$;

comment on function private.guard_event_insertion is
  'What is new in the console is a draft, since an event without seats cannot be published.';

create function api.get_notice_board(trade_union_id text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  senders constant text[] := private.unions_above(trade_union_id);
begin
  if senders is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object(
    'notices', (
      select coalesce(jsonb_agg(private.notice_json(newest.notice) order by (newest.notice).published_at desc, (newest.notice).id), '[]')
      from (
        select notice from public.notices as notice
        where notice.trade_union_id = any (senders) and private.is_notice_shown(notice)
        order by notice.published_at desc, notice.id
        limit 60
      ) as newest
    ),
    'entries', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', entry.id,
        'kind', entry.kind,
        'title', entry.title,
        'note', entry.note,
        'target', entry.target,
        'path', entry.path,
        'tradeUnionName', sender.name
      ) order by entry.place_in_list, sender.level desc, entry.title), '[]')
      from public.entries as entry
      join public.trade_unions as sender on sender.id = entry.trade_union_id
      where entry.trade_union_id = any (senders) and entry.is_shown
    )
  );
end
$$;

comment on function api.get_notice_board is
  'What a union and those above it tell their people now: the newest 60 notices, and all entries to other systems.';
alter function api.get_notice_board owner to app_definer;
grant execute on function api.get_notice_board to anon, authenticated;

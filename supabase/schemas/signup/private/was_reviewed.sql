create function private.was_reviewed(signup_id uuid, approve boolean, reason text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  latest public.signup_events;
begin
  select * into latest from public.signup_events as entry
  where entry.signup_id = was_reviewed.signup_id order by entry.id desc limit 1;
  return latest.actor is not distinct from private.organizer_words(private.current_worker_id())
    and latest.note is not distinct from nullif(trim(was_reviewed.reason), '')
    and latest.status = any (
      case when approve then array['已确认', '候补'] else array['未通过'] end::public.signup_status[]
    );
end
$$;

comment on function private.was_reviewed is
  'Whether the newest entry of a signup is this very decision by the organizer who asks: the answer to the first request was lost on the way.';
grant execute on function private.was_reviewed to app_definer;

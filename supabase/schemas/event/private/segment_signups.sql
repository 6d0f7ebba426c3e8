create function private.segment_signups(event public.events, segment jsonb) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select signup.* from public.signups as signup
  where signup.event_id = event.id and signup.anonymized_at is null and signup.status not in ('已取消', '未通过')
    and case when segment ->> 'signupId' is not null then signup.id = (segment ->> 'signupId')::uuid
      when segment -> 'signupIds' is not null then signup.id::text = any (private.text_list(segment -> 'signupIds'))
      else signup.status::text = any (private.text_list(segment -> 'statuses'))
        and signup.pool = coalesce(segment ->> 'pool', signup.pool)
        and coalesce(signup.session_number, (segment ->> 'session')::integer, 0)
          = coalesce((segment ->> 'session')::integer, signup.session_number, 0)
        and (segment ->> 'only' is distinct from '队长' or (signup.team_id is not null and signup.holds_seat))
        and (segment ->> 'only' is distinct from '还没签到' or not exists (
          select from public.check_ins as entry
          where entry.signup_id = signup.id and entry.outcome = '已签到' and entry.undone_at is null
            and entry.session_number is not distinct from coalesce(signup.session_number, (segment ->> 'session')::integer)
        ))
    end
$$;

comment on function private.segment_signups is
  'The signups of a segment: one signup, several that were chosen, or all of these statuses, narrowed by pool, by session, to captains or to who is not checked in. Nobody who has left is in any.';
grant execute on function private.segment_signups to app_definer;

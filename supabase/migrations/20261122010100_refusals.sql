-- How SQL says no, to the API and to staff, and who is asking.

-- The API knows only PTxyz codes: other classes lose their code in PostgREST-compatible servers.
create function private.raise_code(status integer, code text, detail text default '') returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = detail;
end
$$;
comment on function private.raise_code is
  'Refuses a call of the API: HTTP status, a code of shared/api/errors.ts as the message, what it is about as the detail.';

create function private.refuse(code text, sentence text) returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using errcode = 'P0001', message = sentence, detail = code;
end
$$;
comment on function private.refuse is
  'Refuses a change made in the console: Studio shows the sentence, so it is Chinese and says what to do; the code is the detail.';

create function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  subject text := coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  );
begin
  if subject is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject::uuid;
end
$$;
comment on function private.current_worker_id is
  'The worker of this request, as auth.uid() tells it, read from the claims so that app_definer needs nothing of schema auth; refuses with unauthenticated.';

create function private.today() returns date
language sql stable
set search_path = ''
as $$ select (now() at time zone 'Asia/Shanghai')::date $$;
comment on function private.today is 'The day in Anhui.';

grant execute on function
  private.raise_code(integer, text, text), private.refuse(text, text), private.current_worker_id(), private.today()
to app_definer;
grant execute on function private.refuse(text, text), private.today() to staff;

create function private.is_listed_employer(employer text, listed text[]) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(employer = any (listed), false) or exists (
    select from unnest(listed) as one where private.compare_key(one) = private.compare_key(employer)
  );
end
$$;

comment on function private.is_listed_employer is 'Whether an employer is on the list, however its name was typed.';
grant execute on function private.is_listed_employer to app_definer, staff;

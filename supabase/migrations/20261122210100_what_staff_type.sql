-- What staff type into the SQL Editor: a reference number, a month, the name of an event. What cannot be right is refused with
-- what is wrong about it; an empty answer would look as if nothing had happened.

create function private.application_of(reference text) returns public.applications
language plpgsql stable
set search_path = ''
as $$
declare
  -- Full-width letters and digits too, as a Chinese keyboard writes them.
  typed constant text := upper(regexp_replace(normalize(coalesce(reference, ''), nfkc), '\s', '', 'g'));
  application public.applications;
begin
  select * into application from public.applications as found where found.reference = typed;
  if application.id is null then
    perform private.refuse('not_found', case
      when typed = '' then '请填写申请编号。'
      when typed !~ '^AH[0-9A-Z]{12}$' then format('申请编号“%s”不完整：AH 加 12 位数字和字母，一共 14 位。', trim(reference))
      when right(typed, 1) <> private.reference_check_character(substr(typed, 3, 11)) then
        format('申请编号 %s 有一位写错了（校验码不对），请核对。', typed)
      else format('没有编号为 %s 的申请，请核对编号。', typed)
    end);
  end if;
  return application;
end
$$;
comment on function private.application_of is
  'The application with a reference number as people write it: small letters, blanks and full-width characters do. Else a sentence for staff.';
grant execute on function private.application_of(text) to app_definer;

create function private.known_reference(reference text) returns text
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return (private.application_of(reference)).reference;
end
$$;
alter function private.known_reference owner to app_definer;
comment on function private.known_reference is '核对申请编号：没有这份申请时说明哪里不对。常用查询里使用';

create function private.known_month(month text) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
  parts constant text[] := regexp_match(normalize(coalesce(month, ''), nfkc), '^\s*(20\d\d)\s*[-年/.]?\s*(0?[1-9]|1[0-2])\s*月?\s*$');
begin
  if parts is null then
    perform private.refuse('invalid_month', format('月份要写成 2026-11 这样，不能是“%s”。', coalesce(month, '')));
  end if;
  return parts[1] || '-' || lpad(parts[2], 2, '0');
end
$$;
comment on function private.known_month is '核对月份：2026-11、2026年11月 都可以，别的写法说明要怎么写。常用查询里使用';

create function private.known_event(title text) returns text
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  typed constant text := trim(coalesce(title, ''));
  alike text;
begin
  if exists (select from public.events as event where event.title = typed) then
    return typed;
  end if;
  select string_agg(format('“%s”', event.title), '、') into alike
  from (
    select distinct event.title from public.events as event
    where length(typed) >= 2 and (strpos(event.title, typed) > 0 or strpos(typed, event.title) > 0)
    order by event.title limit 5
  ) as event;
  perform private.refuse('not_found', format('没有名称是“%s”的活动。%s', typed,
    case when alike is null then '请到 events（活动）里复制活动名称。' else format('相近的有：%s。', alike) end));
  return null;
end
$$;
alter function private.known_event owner to app_definer;
comment on function private.known_event is '核对活动名称：没有这个活动时列出名称相近的。常用查询里使用';

grant execute on function private.known_reference(text), private.known_month(text), private.known_event(text) to staff;

create function private.keep_child(worker_id uuid, child jsonb) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  most constant integer := 10;
  named constant text := private.normalize_text(coalesce(child ->> 'fullName', ''));
  born constant date := (child ->> 'birthDate')::date;
  hash bytea;
  kept_id uuid;
begin
  if length(named) not between 2 and 40 or private.holds_id_number(named) then
    perform private.raise_code(422, 'invalid_input', 'child.fullName 请填写孩子的姓名');
  elsif coalesce(child ->> 'sex', '') not in ('男', '女') then
    perform private.raise_code(422, 'invalid_input', 'child.sex 请选择孩子的性别');
  elsif born is null or born > private.today() or born <= private.today() - interval '18 years' then
    perform private.raise_code(422, 'invalid_input', 'child.birthDate 孩子要不满 18 岁；满 18 岁请本人自己报名');
  end if;
  hash := private.child_hash(named, born);
  insert into private.children as own (worker_id, person_hash, content)
  values (keep_child.worker_id, hash, private.encrypt_text(jsonb_build_object(
    'fullName', named, 'sex', child ->> 'sex', 'birthDate', born)::text))
  on conflict on constraint one_row_per_child do nothing
  returning own.id into kept_id;
  if kept_id is null then
    select own.id into kept_id from private.children as own
    where own.worker_id = keep_child.worker_id and own.person_hash = hash;
  elsif (select count(*) from private.children as own where own.worker_id = keep_child.worker_id) > most then
    perform private.raise_code(422, 'invalid_input', format('child.fullName 一个账号最多记 %s 个孩子，请先到“我的孩子”里删掉不用的', most));
  end if;
  return kept_id;
end
$$;

comment on function private.keep_child is
  'Keeps a child in the account, once by name and date of birth, and answers its id. Refuses at child.fullName, child.sex or child.birthDate.';
grant execute on function private.keep_child to app_definer;

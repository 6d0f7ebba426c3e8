-- 发送失败: shown beside the code.
create function private.delivery_error_words(code text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
  select case code
    when '40037' then '模板编号不对：请技术人员核对微信订阅消息模板'
    when '47003' then '模板的字段对不上：请技术人员核对微信订阅消息模板'
    when '41030' then '页面不存在或还没有发布：请技术人员核对小程序版本'
    when '40003' then '这个微信号不属于本小程序'
    when '40001' then '小程序密钥不对：请技术人员核对'
    when '45009' then '今天的发送次数用完了'
    else '微信没有收下，已经试过多次'
  end
$$;

comment on function private.delivery_error_words is 'The meaning of an error code of WeChat for staff, and who can fix it.';
grant execute on function private.delivery_error_words to staff;

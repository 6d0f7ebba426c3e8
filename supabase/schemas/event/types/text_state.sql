create type public.text_state as enum ('待检查', '通过', '需人工', '不通过');
comment on type public.text_state is '检查结果：待检查（系统会自动再试）、通过、需人工（请您判断）、不通过';

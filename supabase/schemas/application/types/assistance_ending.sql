create type public.assistance_ending as enum ('已填好', '职工结束', '职工没有同意', '到时间');
comment on type public.assistance_ending is '协助填写怎样结束：已填好、职工结束、职工没有同意、到时间';

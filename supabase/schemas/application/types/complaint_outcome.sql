create type public.complaint_outcome as enum ('提示函', '监督意见书', '监督建议书', '整改', '转法律援助');
comment on type public.complaint_outcome is '权益诉求的处理结果：向单位发提示函、监督意见书；向有关部门提监督建议书；单位已经整改；转法律援助';

import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 7, quoted from 工会系统公共服务清单. */
export const modelWorkerRecuperationLegalBases: readonly LegalBasis[] = [
  {
    text: '1.《中华全国总工会办公厅印发〈全国总工会关于进一步加强和规范劳模疗休养工作的意见〉的通知》（总工办发〔2019〕21号）。',
  },
  { text: '2.《安徽省总工会关于进一步加强和规范劳模疗休养工作的实施意见》（皖工办〔2020〕5号）。' },
]

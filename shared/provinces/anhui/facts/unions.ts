/** Counties under the province instead of their city: 广德市 (in 宣城市) and 宿松县 (in 安庆市). */
export const managedByProvince: readonly string[] = ['341882', '340826']

/** 省产业工会, as named in 皖工发〔2022〕27号 附件 2. Their ids are the province's letters and the initials of their pinyin. */
export const industrialUnions: readonly { id: string; name: string }[] = [
  { id: 'AH-JKWWT', name: '安徽省教科文卫体工会' },
  { id: 'AH-CMQFYC', name: '安徽省财贸轻纺烟草工会' },
  { id: 'AH-NLSLQX', name: '安徽省农林水利气象工会' },
  { id: 'AH-JXYJ', name: '安徽省机械冶金工会' },
  { id: 'AH-GFYD', name: '安徽省国防邮电工会' },
  { id: 'AH-NYHXDZ', name: '安徽省能源化学地质工会' },
  { id: 'AH-WLXX', name: '安徽省网络信息工会' },
  { id: 'AH-BSQSY', name: '安徽省部属（直管）企事业工会' },
]

/**
 * 对口联系: which department of the provincial union looks after which county, by the county's code (皖工发〔2022〕27号, 附件 2).
 * The leaders of the union have counties too; they change, so their rows name no person. Staff keep the table in the console.
 */
export const liaisons: readonly { department: string; counties: readonly string[] }[] = [
  {
    department: '省总领导',
    counties: [
      '340123', // 合肥市肥西县
      '341881', // 宣城市宁国市
      '340111', // 合肥市包河区
      '341181', // 滁州市天长市
      '340122', // 合肥市肥东县
      '341502', // 六安市金安区
      '340121', // 合肥市长丰县
      '340421', // 淮南市凤台县
      '340181', // 合肥市巢湖市
      '340422', // 淮南市寿县
      '341226', // 阜阳市颍上县
      '341024', // 黄山市祁门县
      '340103', // 合肥市庐阳区
      '340521', // 马鞍山市当涂县
    ],
  },
  { department: '办公室（国际联络部）', counties: ['341825', '340827'] }, // 宣城市旌德县、安庆市望江县
  { department: '组织部', counties: ['340603', '340281'] }, // 淮北市相山区、芜湖市无为市
  { department: '宣传教育部', counties: ['340621', '340404'] }, // 淮北市濉溪县、淮南市谢家集区
  { department: '权益保障部', counties: ['341622', '341523'] }, // 亳州市蒙城县、六安市舒城县
  { department: '劳动和经济工作部', counties: ['341302', '341182'] }, // 宿州市埇桥区、滁州市明光市
  { department: '基层工作部', counties: ['341504', '341882'] }, // 六安市叶集区、宣城市广德市
  { department: '网络工作部', counties: ['340523', '340802'] }, // 马鞍山市和县、安庆市迎江区
  { department: '女职工部', counties: ['340302', '341122'] }, // 蚌埠市龙子湖区、滁州市来安县
  { department: '财务和资产管理部', counties: ['340406', '340706'] }, // 淮南市潘集区、铜陵市义安区
  { department: '经审办', counties: ['341225', '341702'] }, // 阜阳市阜南县、池州市贵池区
  { department: '机关党委', counties: ['341282', '341002'] }, // 阜阳市界首市、黄山市屯溪区
  { department: '省教科文卫体工会', counties: ['341321', '340209'] }, // 宿州市砀山县、芜湖市弋江区
  { department: '省财贸轻纺烟草工会', counties: ['341621', '340522'] }, // 亳州市涡阳县、马鞍山市含山县
  { department: '省农林水利气象工会', counties: ['340321', '341004'] }, // 蚌埠市怀远县、黄山市徽州区
  { department: '省机械冶金工会', counties: ['341222', '341125'] }, // 阜阳市太和县、滁州市定远县
  { department: '省国防邮电工会', counties: ['341221', '341021'] }, // 阜阳市临泉县、黄山市歙县
  { department: '省能源化学地质工会', counties: ['340705', '340825'] }, // 铜陵市铜官区、安庆市太湖县
  { department: '省网络信息工会', counties: ['340322', '340881'] }, // 蚌埠市五河县、安庆市桐城市
  { department: '省部属（直管）企事业工会', counties: ['341202', '340212'] }, // 阜阳市颍州区、芜湖市繁昌区
  { department: '职工服务中心', counties: ['340311', '340828'] }, // 蚌埠市淮上区、安庆市岳西县
]

/**
 * The notice 赣区府办字〔2023〕81号 (赣州市赣县区人民政府办公室, 4 November 2023) as data: its task list (attachment 1),
 * the survey form's wording (attachment 2) and the allocation table (attachment 3) with the numbers as published.
 */

export interface NoticeTask {
  readonly unit: string;
  readonly task: string;
  readonly deadline: string;
  readonly remark: string;
}

/** One measure of one township, as printed: counts in persons, the rate in percent with two digits. */
export interface PublishedMeasure {
  readonly base: number;
  readonly done: number;
  readonly percent: number;
  readonly gap: number;
  /** The total row has none. */
  readonly rank?: number;
}

export interface AllocationRow {
  readonly unit: string;
  readonly enrolment: PublishedMeasure;
  readonly contribution: PublishedMeasure;
}

/** A rank printed in the notice that does not follow from its own numbers. */
export interface PublishedRankError {
  readonly unit: string;
  readonly published: number;
  readonly correct: number;
}

export const TASK_LIST_TITLE = "赣县区2023年度基本养老保险扩面征缴任务清单";

export const TASKS: readonly NoticeTask[] = [
  {
    unit: "区人社局",
    task: "负责编制社会保险基金预算、决算报表,负责社会保险登记、社保业务核定、宣传培训、经办服务等工作,牵头推进全民参保计划落实。",
    deadline: "常态化",
    remark: "",
  },
  {
    unit: "区税务局",
    task: "负责做好全区社会保险费征缴工作(申报受理、费款征收、缴费检查、欠费追缴及违法处罚等),全面完成养老保险征缴收入任务。",
    deadline: "常态化",
    remark: "",
  },
  {
    unit: "区财政局",
    task: "负责社会保险费的管理和监督;负责社保基金政府配套资金拨付、工作经费保障等。",
    deadline: "常态化",
    remark: "",
  },
  {
    unit: "区市监局",
    task: "负责统计个体类市场主体登记情况,提供存量市场主体相关信息,每月5日前将新增个体类市场主体信息、用工人数反馈人社部门,督促参保缴费;负责调查统计全区药品零售企业经营市场主体的用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区教科体局",
    task: "负责调查统计全区各类办学机构(含民办学校、幼儿园、校外培训机构等人员用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区工信局",
    task: "负责调查统计全区规上工业企业用工情况,督促参保缴费,在企业评先评优时前置审核企业参保缴费情况。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区国资办",
    task: "负责调查统计区内国有企业(单位)劳动用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区司法局",
    task: "负责调查统计区属律师事务所从业人员用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区住建局",
    task: "负责调查统计全区建筑企业、项目工地用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区卫健委",
    task: "负责调查统计全区卫生机构编内外人员以及民营医院、医疗诊所等用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区商务局",
    task: "负责调查统计全区大型商超等商贸流通领域单位用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区民政局",
    task: "负责调查统计全区养老机构用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区行政审批局",
    task: "负责调查统计非个体类市场主体登记情况,每月5日前将新增市场主体反馈人社部门。",
    deadline: "常态化",
    remark: "",
  },
  {
    unit: "区文广新旅局",
    task: "负责调查统计全区旅行社、酒店(含星级酒店)等用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区城投集团",
    task: "负责调查统计下属企业用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "区交通运输局",
    task: "负责调查统计全区交通运输、物流企业用工情况,督促参保缴费。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "赣州高新区管委会党群工作部、企业服务中心",
    task: "负责调查统计园区企业用工情况,督促参保缴费,将参保情况纳入企业奖补申报、评先评优及评审查验内容。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
  {
    unit: "各乡镇、城市社区管委会",
    task: "负责调查统计辖区适龄户籍人口参加城乡居民养老保险情况,加大政策宣传,完成参保缴费任务。",
    deadline: "12月底",
    remark: "11月15日前完成摸底",
  },
];

export const SURVEY_TITLE = "赣县区2023年度基本养老保险扩面征缴调查摸底统计表";

export const SURVEY_FOOTNOTE =
  "此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。";

export const SURVEY_HEADERS = [
  "序号",
  "单位名称",
  "统一社会信用代码",
  "法人姓名",
  "用工人数",
  "未参保人数",
  "单位联系电话",
  "备注",
] as const;

export const ALLOCATION_TITLE = "2023年赣县区城乡居民养老保险扩面征缴任务分解表";

/** The 19 乡镇 and 城市社区, in the order of the notice. */
export const ALLOCATION_ROWS: readonly AllocationRow[] = [
  {
    unit: "梅林镇",
    enrolment: { base: 1160, done: 1383, percent: 119.22, gap: 223, rank: 1 },
    contribution: { base: 1350, done: 465, percent: 34.44, gap: -885, rank: 20 },
  },
  {
    unit: "城市社区",
    enrolment: { base: 4040, done: 4278, percent: 105.89, gap: 238, rank: 2 },
    contribution: { base: 4155, done: 1985, percent: 47.77, gap: -2170, rank: 19 },
  },
  {
    unit: "石芫乡",
    enrolment: { base: 6180, done: 6004, percent: 97.15, gap: -176, rank: 3 },
    contribution: { base: 5982, done: 4008, percent: 67.0, gap: -1974, rank: 1 },
  },
  {
    unit: "大田乡",
    enrolment: { base: 6000, done: 5813, percent: 96.88, gap: -187, rank: 4 },
    contribution: { base: 5752, done: 3801, percent: 66.08, gap: -1951, rank: 4 },
  },
  {
    unit: "三溪乡",
    enrolment: { base: 6380, done: 6169, percent: 96.69, gap: -211, rank: 5 },
    contribution: { base: 6123, done: 4012, percent: 65.52, gap: -2111, rank: 5 },
  },
  {
    unit: "吉埠镇",
    enrolment: { base: 11870, done: 11458, percent: 96.53, gap: -412, rank: 6 },
    contribution: { base: 11343, done: 7555, percent: 66.6, gap: -3788, rank: 2 },
  },
  {
    unit: "白鹭乡",
    enrolment: { base: 7750, done: 7446, percent: 96.08, gap: -304, rank: 7 },
    contribution: { base: 7350, done: 4843, percent: 65.89, gap: -2507, rank: 3 },
  },
  {
    unit: "田村镇",
    enrolment: { base: 17680, done: 16927, percent: 95.74, gap: -753, rank: 8 },
    contribution: { base: 16773, done: 10458, percent: 62.35, gap: -6315, rank: 6 },
  },
  {
    unit: "茅店镇",
    enrolment: { base: 8040, done: 7688, percent: 95.62, gap: -352, rank: 9 },
    contribution: { base: 6604, done: 3992, percent: 60.45, gap: -2612, rank: 10 },
  },
  {
    unit: "韩坊镇",
    enrolment: { base: 16080, done: 15244, percent: 94.8, gap: -836, rank: 10 },
    contribution: { base: 15197, done: 8763, percent: 57.66, gap: -6434, rank: 7 },
  },
  {
    unit: "大埠乡",
    enrolment: { base: 6900, done: 6538, percent: 94.75, gap: -362, rank: 11 },
    contribution: { base: 6493, done: 4036, percent: 62.16, gap: -2457, rank: 17 },
  },
  {
    unit: "储潭镇",
    enrolment: { base: 6900, done: 6532, percent: 94.67, gap: -368, rank: 12 },
    contribution: { base: 6471, done: 3555, percent: 54.94, gap: -2916, rank: 13 },
  },
  {
    unit: "王母渡镇",
    enrolment: { base: 18700, done: 17668, percent: 94.48, gap: -1032, rank: 13 },
    contribution: { base: 17633, done: 10004, percent: 56.73, gap: -7629, rank: 16 },
  },
  {
    unit: "南塘镇",
    enrolment: { base: 17500, done: 16533, percent: 94.47, gap: -967, rank: 14 },
    contribution: { base: 16381, done: 10055, percent: 61.38, gap: -6326, rank: 9 },
  },
  {
    unit: "长洛乡",
    enrolment: { base: 5500, done: 5188, percent: 94.33, gap: -312, rank: 15 },
    contribution: { base: 5137, done: 2956, percent: 57.54, gap: -2181, rank: 15 },
  },
  {
    unit: "湖江镇",
    enrolment: { base: 18700, done: 17615, percent: 94.2, gap: -1085, rank: 16 },
    contribution: { base: 17448, done: 10221, percent: 58.58, gap: -7227, rank: 12 },
  },
  {
    unit: "阳埠乡",
    enrolment: { base: 11450, done: 10776, percent: 94.11, gap: -674, rank: 17 },
    contribution: { base: 10745, done: 6185, percent: 57.56, gap: -4560, rank: 14 },
  },
  {
    unit: "沙地镇",
    enrolment: { base: 16800, done: 15582, percent: 92.75, gap: -1218, rank: 18 },
    contribution: { base: 15476, done: 9200, percent: 59.45, gap: -6276, rank: 11 },
  },
  {
    unit: "江口镇",
    enrolment: { base: 13800, done: 12668, percent: 91.8, gap: -1132, rank: 19 },
    contribution: { base: 12529, done: 7722, percent: 61.63, gap: -4807, rank: 8 },
  },
  {
    unit: "五云镇",
    enrolment: { base: 8570, done: 7826, percent: 91.32, gap: -744, rank: 20 },
    contribution: { base: 7759, done: 4229, percent: 54.5, gap: -3530, rank: 18 },
  },
];

export const ALLOCATION_TOTAL: AllocationRow = {
  unit: "合计",
  enrolment: { base: 210000, done: 199336, percent: 94.92, gap: -10664 },
  contribution: { base: 196701, done: 118045, percent: 60.01, gap: -78656 },
};

export const ALLOCATION_FOOTNOTES: readonly string[] = [
  "备注:",
  "1.完成参保人数统计口径:截至9月30日,系统内参保状态为正常缴费且至少有一次以上实际缴费的人数(不含已终止缴费,已办理待遇人员)。",
  "2.新增扩面人员为新参保并实际缴费人员,各乡镇、城市社区参保率年末需达到100%。差值为完成参保人数减去参保任务数,数据实时变动。",
  "3.缴费率=已缴费人数/应缴费人数,各乡镇、城市社区管委会缴费率年末需达到70%以上。",
];

/** All five are contribution ranks (缴费率任务/排位). */
export const PUBLISHED_RANK_ERRORS: readonly PublishedRankError[] = [
  { unit: "大田乡", published: 4, correct: 3 },
  { unit: "白鹭乡", published: 3, correct: 4 },
  { unit: "韩坊镇", published: 7, correct: 13 },
  { unit: "大埠乡", published: 17, correct: 7 },
  { unit: "储潭镇", published: 13, correct: 17 },
];

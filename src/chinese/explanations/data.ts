import type { ChineseExplanations } from "./chinese-explanation.ts";

/** Data behind the sources, and files of observed values. */
export const DATA: ChineseExplanations = {
  "source-file-missing": {
    title: "数据文件不存在",
    why: "数据源写着一个不存在的文件；它的指标没有数值。",
    remedy: "改正路径（从地图文件算起），或补上数据。",
  },
  "source-file-refused": {
    title: "数据文件没有被读取",
    why: "只读取项目文件夹内、且为 smap 认识的格式的数据。",
    remedy: "把文件复制到项目中，或另存为 CSV 或 Parquet。",
  },
  "source-column-missing": {
    title: "数据中没有这一列",
    why: "数据源声明了一列，文件的表头中没有这个名称。",
    remedy: "照文件中的写法写列名；有空格时写在反引号中：`` `Customer ID` ``。",
  },
  "source-not-connected": {
    title: "表没有连接",
    why: "数据源在数据库中，而这次计算没有连接到它。",
    remedy: "用存放该表的引擎计算，或让数据源指向文件。",
  },
  "database-not-reached": {
    title: "数据库没有应答",
    why: "计算要在数据库中进行，却无法建立连接。数据库在哪里、由谁访问，与所有 PostgreSQL 程序一样写在环境变量中，从不写在地图里；提示也不会复述。",
    remedy:
      "设置 `DATABASE_URL`，或 `PGHOST`、`PGPORT`、`PGUSER`、`PGPASSWORD` 和 `PGDATABASE`。只读的用户就够了，也最合适。",
  },
  "aggregates-refused": {
    title: "汇总结果没有被采用",
    why: "`--aggregates` 接受 `smap emit aggregates` 那条语句的完整结果。地图改动之后语句就不同了；缺行的结果会把缺少的当作没有。",
    remedy: "重新写出语句，在数据所在处运行，把完整的结果存为 CSV。",
  },
  "source-table-missing": {
    title: "数据库中没有这个表",
    why: "数据源写着一个表，而数据库（或查询它的用户）看不到它。",
    remedy: "带上模式名书写，与数据库中的叫法一致：`sales.orders`。",
  },
  "table-not-readable": {
    title: "表无法汇总",
    why: "某一列中有它声明的类型不允许的内容，例如数据源写着 `USD` 而其中是文字；或数据库因自身原因放弃了。",
    remedy: "照实声明各列，或给 smap 一个各列正确的视图。",
  },
  "sources-apart": {
    title: "要连接的数据源不在一处",
    why: "公式从数据库的表伸到文件中，或者相反。行在所在之处汇总，不会搬动，所以两者无法相遇。",
    remedy: "把两者都放入数据库，或都放入文件。",
  },
  "value-rejected": {
    title: "与列不符的值",
    why: "不是数字、不是日期、或不在所列取值中的值不予采用，算作缺失，绝不当作零。",
    remedy: "改正数据，或改正列的类型。",
  },
  "row-uneven": {
    title: "单元格太少或太多的行",
    why: "往往是文字中有逗号而没有加引号，这一行后面的单元格都错了位。",
    remedy: "给这样的文字加上引号。",
  },
  "row-without-day": {
    title: "没有日期的行",
    why: "没有日期的行不属于任何期间，也不计入任何期间。",
    remedy: "补全表示时间的列。",
  },
  "key-repeated": {
    title: "主键在几行中重复",
    why: "主键识别一行。两行共用一个主键时，连接会重复计算。",
    remedy: "改正数据，或去掉该列的 `key`。",
  },
  "evaluation-too-slow": {
    title: "计算用时太长",
    why: "时间限度防止恶意的公式或文件拖垮机器。",
    remedy: "减少计算的行数，或在 `smap.config.json` 中提高限度。",
  },
  "evaluation-too-large": {
    title: "计算需要的内存太多",
    why: "内存限度防止恶意的公式或文件拖垮机器。",
    remedy: "减少计算的行数，或在 `smap.config.json` 中提高限度。",
  },
  "actuals-refused": {
    title: "观测值文件没有被读取",
    why: "文件不存在，或在项目之外，或表头中没有 `measure`、`period` 和 `value` 这几列。",
    remedy: "改正路径，或改正表头：`measure,period,value,note`。",
  },
  "actuals-rejected": {
    title: "有些观测值没有被采用",
    why: "看不懂的行不计入，它们的指标可能没有数值。不作任何猜测。",
    remedy: "改正其他提示所指的行。",
  },
  "actuals-column-unread": {
    title: "观测值文件中有一列没有被读取",
    why: "读取的是 `measure`、`period`、`value` 和 `note`。其他列不予理会；往往是列名写错了。",
    remedy: "写提示建议的列名，或去掉这一列。",
  },
  "actual-unknown-measure": {
    title: "数值所属的指标不存在",
    why: "第一列写指标的标识。写给不存在的指标的数值会丢失。",
    remedy: "写指标的标识；两张地图都有它时写 `地图.指标`。",
  },
  "actual-bad-period": {
    title: "数值的期间不是期间",
    why: "期间的写法与地图中相同：`2025`、`2025-Q2`、`2025-03`、`2025-W05`、`2025-03-31`。",
    remedy: "照提示书写期间。",
  },
  "actual-outside-calendar": {
    title: "数值在日历之外",
    why: "地图没有报告这个数值所属的期间，谁也不会看到它。",
    remedy: "改正期间，或延长地图的日历。",
  },
  "actual-unreadable": {
    title: "数值不是指标单位的数字",
    why: "文字、带小数逗号的数字、或没有百分号的百分比，都可能有两种读法。",
    remedy: "只写数字，用小数点；百分比写上 `%`。",
  },
  "actual-of-formula": {
    title: "给计算得来的指标写了数值",
    why: "指标的数值只有一个来源。有两个来源，就不知道报告显示的是哪一个。",
    remedy: "去掉这一行，或去掉公式。",
  },
  "actual-repeated": {
    title: "同一指标同一期间有两行",
    why: "两行中只有一行是对的。",
    remedy: "保留正确的那一行。",
  },
  "actual-replaced": {
    title: "数值代替了地图中的数值",
    why: "地图在同一期间写着另一个数值。以文件为准；地图不应长期与之不同。",
    remedy: "改正错误的那个，并只在一处保存这个数值。",
  },
};

import customerEquity from "./customer_equity.smap";
import customerManagement from "./customer_management.smap";
import customerManagementMeasures from "./customer_management_measures.smap";
import customerMeasures from "./customer_measures.smap";
import kaplanNorton from "./kaplan_norton.smap";
import mof101 from "./mof_101.smap";
import performanceMeasures from "./performance_measures.smap";
import publicSector from "./public_sector.smap";

/** The files that `import "smap:name"` brings, by name. */
export const SHIPPED: ReadonlyMap<string, string> = new Map([
  ["customer_equity", customerEquity],
  ["customer_management", customerManagement],
  ["customer_management_measures", customerManagementMeasures],
  ["customer_measures", customerMeasures],
  ["kaplan_norton", kaplanNorton],
  ["mof_101", mof101],
  ["performance_measures", performanceMeasures],
  ["public_sector", publicSector],
]);

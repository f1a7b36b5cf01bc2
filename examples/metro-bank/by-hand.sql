-- The seven internal measures of Metro Bank, written by hand in DuckDB's SQL, as a controller would check them.
-- Run in this folder. Every statement gives one row a quarter: period, value; a quarter without a value gives NULL.
-- Each begins with a line `-- measure: ID`.

-- measure: unprofitable
-- Customers whose margin is known and below zero, among all customers of the last snapshot of the quarter.
WITH last_snapshot AS (
  SELECT year(month_end) || '-Q' || quarter(month_end) AS period, max(month_end) AS month_end
  FROM read_csv('data/customers.csv') GROUP BY 1
)
SELECT s.period, count(*) FILTER (WHERE c.margin < 0) * 1.0 / count(*) AS value
FROM read_csv('data/customers.csv') c JOIN last_snapshot s ON c.month_end = s.month_end
GROUP BY s.period ORDER BY s.period;

-- measure: hvc_leads
-- Contacts of the quarter that answered a campaign.
SELECT year(contacted_on) || '-Q' || quarter(contacted_on) AS period,
  count(*) FILTER (WHERE responded = 'yes') AS value
FROM read_csv('data/leads.csv', types = {'responded': 'VARCHAR'})
GROUP BY 1 ORDER BY 1;

-- measure: lead_conversion
-- Won among decided leads; nothing decided gives NULL, not zero.
SELECT year(contacted_on) || '-Q' || quarter(contacted_on) AS period,
  count(*) FILTER (WHERE outcome = 'won') * 1.0
    / nullif(count(*) FILTER (WHERE outcome IN ('won', 'lost')), 0) AS value
FROM read_csv('data/leads.csv', types = {'outcome': 'VARCHAR'})
GROUP BY 1 ORDER BY 1;

-- measure: fulfilment_time
-- Mean hours of the requests opened in the quarter by high-value customers; open ones are left out.
SELECT year(opened_on) || '-Q' || quarter(opened_on) AS period,
  avg(took) FILTER (WHERE segment = 'hvc' AND kind = 'request') AS value
FROM read_csv('data/requests.csv', types = {'took': 'DOUBLE'})
GROUP BY 1 ORDER BY 1;

-- measure: issues_resolved
-- How many of the ten issues at the top of the customers' list were resolved at least once.
SELECT year(opened_on) || '-Q' || quarter(opened_on) AS period,
  count(DISTINCT issue) FILTER (WHERE issue <= 10 AND resolved = 'yes') AS value
FROM read_csv('data/requests.csv', types = {'resolved': 'VARCHAR', 'issue': 'INTEGER'})
GROUP BY 1 ORDER BY 1;

-- measure: hvc_hours
SELECT year(met_on) || '-Q' || quarter(met_on) AS period,
  sum(spent) FILTER (WHERE segment = 'hvc') AS value
FROM read_csv('data/meetings.csv', types = {'spent': 'DOUBLE'})
GROUP BY 1 ORDER BY 1;

-- measure: many_products
-- High-value customers with more than three products, among all high-value customers of the last snapshot.
WITH last_snapshot AS (
  SELECT year(month_end) || '-Q' || quarter(month_end) AS period, max(month_end) AS month_end
  FROM read_csv('data/customers.csv') GROUP BY 1
)
SELECT s.period,
  count(*) FILTER (WHERE c.segment = 'hvc' AND c.products > 3) * 1.0
    / nullif(count(*) FILTER (WHERE c.segment = 'hvc'), 0) AS value
FROM read_csv('data/customers.csv') c JOIN last_snapshot s ON c.month_end = s.month_end
GROUP BY s.period ORDER BY s.period;

/** Tables that the formulas of the shipped measures could read: one firm's, with every column that they name. */
export const SAMPLE_TABLES = `
source customers from "customers.csv" {
  customer: text key
  margin: CNY
  bought: CNY
  spending: CNY
  advance: CNY
  in_use: products
  orders_in_year: count
  won_by: text
  strategic: flag
  premium: flag
  is_new: flag
  kept: flag
  electronic: flag
}
source orders from "orders.csv" {
  amount: CNY
  margin: CNY
  won_by: text
  sole_source: flag
  gain_sharing: flag
  entry_product: flag
  second_product: flag
  post_sale: flag
  new_customer: flag
  new_product: flag
}
source market from "market.csv" {
  own_sales: CNY
  all_sales: CNY
  all_customers: customers
  target: flag
}
source answers from "answers.csv" {
  satisfied: likert 1..5
  quality: likert 1..5
  brand: likert 1..5
  knows_brand: flag
  prefers_brand: flag
  names_brand: flag
  premium: flag
}
source employee_answers from "employee-answers.csv" {
  customer_focus: likert 1..5
  customers_satisfied: likert 1..5
}
source dealer_answers from "dealer-answers.csv" { overall: likert 1..5 }
source dealers from "dealers.csv" { total_score: score 0..100 }
source contacts from "contacts.csv" { answered: flag }
source samples from "samples.csv" { customer: text, bought_again: flag }
source expenses from "expenses.csv" { purpose: text, amount: CNY }
source complaints from "complaints.csv" { took: hours, contacts: count }
source requests from "requests.csv" { contacts: count, in_time: flag }
source recommendations from "recommendations.csv" { in_public: flag, believed: flag }
source suggestions from "suggestions.csv" { suggestion: text }
source agreements from "agreements.csv" { joint: flag, sole_source: flag, gain_sharing: flag }
source services from "services.csv" { value_added: flag, product_group: text }
source visits from "visits.csv" { took: hours }
source jobs from "jobs.csv" { ready: count, required: count }
source key_posts from "posts.csv" { vacated: flag }
source applications from "applications.csv" { live: flag }
source employees from "employees.csv" { hits: hits, meets_customers: flag, passed_test: flag }
source personal_objectives from "personal-objectives.csv" { linked: flag }
source stock from "stock.csv" { held: units }
source prospects from "prospects.csv" { won: flag }
source projects from "projects.csv" { took: months }
source output from "output.csv" { amount: CNY, new_product: flag }
source offers from "offers.csv" { accepted: flag }
measure strategic_sales "Sales of strategic products" {
  unit: CNY
  formula: sum(orders.amount where new_product)
  target: 1 at 2026-Q4
}
`;

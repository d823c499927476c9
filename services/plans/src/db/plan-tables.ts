import type { MessageRow } from '@madang/backbone/postgres';
import type { ColumnsRow } from '../projections/plan-columns.ts';
import type { ConditionRow } from '../projections/plan-condition.ts';
import type { CycleRow } from '../projections/plan-cycle.ts';
import type { PlanRow } from '../projections/plan.ts';

/** The tables of plans, and the record that they are folded from. */
export type PlanTables = {
  plan: PlanRow;
  plan_columns: ColumnsRow;
  plan_cycle: CycleRow;
  plan_condition: ConditionRow;
  message: MessageRow;
};

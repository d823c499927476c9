import { deskOf, institution } from '@madang/access';
import {
  type ConsultationHint,
  Id,
  Instant,
  InstitutionCode,
  type PlanCondition,
  type PlanDates,
  type PlanPendingRow,
  type PlanView,
  projectIdOf,
} from '@madang/contracts';
import { amountExemption } from '../domain/plan-rules.ts';
import { type ConditionRow } from '../projections/plan-condition.ts';
import { type PlanRow } from '../projections/plan.ts';
import { waitingOn } from './plan-waiting.ts';

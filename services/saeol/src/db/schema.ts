import type {
  CellTable,
  ContractTable,
  DeploymentTable,
  FunctionTable,
  OpinionTable,
} from './rows.ts';

/** The read tables of this service. */
export type SaeolDb = {
  readonly saeol_function: FunctionTable;
  readonly contract_version: ContractTable;
  readonly cell_deployment: DeploymentTable;
  readonly cell: CellTable;
  readonly interface_opinion: OpinionTable;
};

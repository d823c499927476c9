import type {
  CheckCode,
  CheckRecorded,
  CheckRequested,
  CheckVerdict,
  InterfaceRepaired,
  SimulatorReleased,
} from '@madang/contracts';

export type CellEvent = CheckRequested | CheckRecorded | InterfaceRepaired | SimulatorReleased;

/** One municipality's interface of one function, as the decisions about it see it. */
export type Cell = {
  /** Rounds that were asked for and have not been recorded. */
  readonly waitingRounds: number;
  /** How often it was asked for. */
  readonly requests: number;
  /** Number of the last recorded round; 0 before the first. */
  readonly round: number;
  readonly checks: ReadonlyMap<
    CheckCode,
    { readonly verdict: CheckVerdict; readonly passesInRow: number }
  >;
};

export const initialCell: Cell = { waitingRounds: 0, requests: 0, round: 0, checks: new Map() };

export function evolveCell(state: Cell, event: CellEvent): Cell {
  switch (event.type) {
    case 'check.requested':
      return {
        ...state,
        waitingRounds: Math.max(state.waitingRounds, event.data.rounds),
        requests: state.requests + 1,
      };
    case 'check.recorded': {
      const { round, check, verdict, passesInRow } = event.data;
      const finished = round > state.round;
      return {
        ...state,
        round,
        waitingRounds: finished ? Math.max(0, state.waitingRounds - 1) : state.waitingRounds,
        checks: new Map([...state.checks, [check, { verdict, passesInRow }]]),
      };
    }
    case 'interface.repaired':
    case 'simulator.released':
      return state;
  }
}

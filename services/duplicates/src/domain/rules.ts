import type {
  EventOf,
  recomparisonStepped,
  snapshotTaken,
  versionActivated,
  versionProposed,
} from '@madang/contracts';

export type RulesEvent =
  | EventOf<typeof snapshotTaken>
  | EventOf<typeof versionProposed>
  | EventOf<typeof versionActivated>
  | EventOf<typeof recomparisonStepped>;

/** What some decision reads of the rules of comparison. */
export type Rules = {
  readonly snapshot: { readonly number: number; readonly digest: string };
  /** Names of proposed versions. */
  readonly proposed: readonly string[];
  /** Null while the shipped version compares. */
  readonly active: string | null;
  readonly recomparison: Recomparison;
};

/** The last time that everything was to be compared again. */
export type Recomparison = {
  /** 0 before the first. */
  readonly number: number;
  readonly done: number;
  /** The last project that had its turn; null once all had. */
  readonly through: string | null;
};

export const initial: Rules = {
  snapshot: { number: 0, digest: '' },
  proposed: [],
  active: null,
  recomparison: { number: 0, done: 0, through: null },
};

/** What was under way is left: its projects have their turn again. */
const begun = ({ number }: Recomparison): Recomparison => ({
  number: number + 1,
  done: 0,
  through: '',
});

const stepped = (
  before: Recomparison,
  { projects, done, last }: EventOf<typeof recomparisonStepped>['data'],
): Recomparison => ({
  ...before,
  done,
  through: last ? null : (projects.at(-1) ?? before.through),
});

export function evolve(state: Rules, event: RulesEvent): Rules {
  switch (event.type) {
    case 'snapshot.taken':
      return {
        ...state,
        snapshot: { number: event.data.number, digest: event.data.digest },
        recomparison: begun(state.recomparison),
      };
    case 'version.proposed':
      return { ...state, proposed: [...state.proposed, event.data.version.name] };
    case 'version.activated':
      return { ...state, active: event.data.name, recomparison: begun(state.recomparison) };
    case 'recomparison.stepped':
      return { ...state, recomparison: stepped(state.recomparison, event.data) };
  }
}

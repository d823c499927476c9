import type { Role } from '@madang/contracts';
import type { Names } from '../names.ts';
import type { Kind } from '../refs.ts';

/** A seat: posts of a role, at one institution or (for members of a body) at any. */
export type Seat = {
  readonly role: Role;
  /** Code of an institution, or `any`. */
  readonly institution: string;
};

export const seat = (role: Role, institution: string): Seat => ({ role, institution });
export const both = (ko: string, en: string): Names => ({ ko, en });

/** `1 project`, `7 projects`. */
export const counted = (count: number, noun: string) =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Something that somebody has to do: who, what, why, where, until when. */
export type Duty = {
  /** Stable while the reason is the same. */
  readonly id: string;
  readonly kind: Kind;
  readonly objectId: string;
  /** Whose thing it is about. */
  readonly institution: string;
  /** Who does it. */
  readonly owner: Seat;
  /** Who may do it as well. */
  readonly team?: readonly Seat[];
  /** Who waits for it to be done. */
  readonly waiters?: readonly Seat[];
  readonly title: Names;
  readonly why: Names;
  readonly next: Names;
  readonly href: string;
  /** Last day; absent where nothing sets one. */
  readonly dueOn?: string | null;
  /** Day on which it came up. */
  readonly since?: string | null;
  /** Alike duties that a list shows as one line when there are many of them. */
  readonly group?: Group;
  /** The same for those who wait. */
  readonly waitingGroup?: Group;
};

export type Group = {
  readonly id: string;
  /** As many as this become one line. */
  readonly from: number;
  readonly title: (count: number) => Names;
  readonly href: string;
};

/** What a duty is judged by: everything that does not come from an event. */
export type Today = { readonly day: string; readonly now: string };

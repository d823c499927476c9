import type { Role } from '@madang/contracts';
import type { Language } from './language.ts';

/** One line of the main menu; only screens that exist have one. */
export type NavEntry = {
  readonly href: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Physical key after `g`, such as `KeyD`: works with the Korean input method on. */
  readonly key?: string | undefined;
  /** Roles that see it; everyone signed in when absent. */
  readonly roles?: readonly Role[] | undefined;
  /** Also shown without signing in. */
  readonly open?: boolean | undefined;
};

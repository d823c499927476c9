import type { Actor } from '@madang/contracts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** CP949, as Excel in Korea saves it. */
export const csvType = 'text/csv; charset=euc-kr';

export type Download = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** What a download may ask: on behalf of whom, with the words of its address. */
export type Asking = {
  readonly actor: Actor;
  readonly worldNow: string;
  readonly demonstration: boolean;
  readonly ask: (subject: string, input: unknown) => Promise<unknown>;
  readonly search: Readonly<Record<string, string>>;
};

/** By file name; undefined where this asker has no such file. */
export type Downloads = Readonly<Record<string, (asking: Asking) => Promise<Download> | undefined>>;

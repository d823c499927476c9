import { accept, reject } from '@madang/kernel';
import { describe, expect, it } from 'vitest';
import { served } from './secretariat.ts';
import { clerk, otherClerk } from './spec-examples.ts';

describe('an act of a clerk', () => {
  const act = served((_command: { readonly actor: typeof clerk }, open: boolean) =>
    open ? accept('done') : reject('not-open'),
  );
  const alone = { secretariat: ['mois'] };

  it('stands where the ministry serves the body', () => {
    expect(act({ actor: clerk, facts: alone }, true)).toEqual(accept('done'));
  });
  it('is refused where it does not, and where nobody does', () => {
    expect(act({ actor: otherClerk, facts: alone }, true)).toEqual(reject('no-secretariat'));
    expect(act({ actor: clerk, facts: { secretariat: [] } }, true)).toEqual(
      reject('no-secretariat'),
    );
  });
  it('keeps the reason that the act itself gives', () => {
    expect(act({ actor: otherClerk, facts: alone }, false)).toEqual(reject('not-open'));
  });
});

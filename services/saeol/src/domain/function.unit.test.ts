import {
  editFunction as editContract,
  functionEdited,
  functionProposed,
  proposeFunction as proposeContract,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';

import { editFunction } from './edit-function.ts';
import { evolveFunction as evolve, initialFunction as initial } from './function.ts';
import { proposeFunction } from './propose-function.ts';

const propose = deciderSpec({ initial, evolve, decide: proposeFunction });
const edit = deciderSpec({ initial, evolve, decide: editFunction });
const proposed = functionProposed.example;

it('puts a function on the list once', () => {
  propose().when(proposeContract.example).then(proposed);
  propose(proposed).when(proposeContract.example).thenRejected('already-proposed');
});

it('refuses a function that requires itself', () => {
  const looped = { ...proposeContract.example, requires: ['F01'] };
  propose().when(looped).thenRejected('requires-itself');
  edit(proposed).when(looped).thenRejected('requires-itself');
});

it('corrects what is said about a function', () => {
  edit(proposed).when(editContract.example).then(functionEdited.example);
  edit().when(editContract.example).thenRejected('not-proposed');
  edit(proposed).when(proposeContract.example).thenRejected('unchanged');
});
